using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>The values of one input over the rows of a batch: one value a row, or one value for all.</summary>
public readonly struct Column
{
    private readonly double[] values;

    /// <summary>All bits for a value a row, none for one value for all: the row masked with this is where the value stands.</summary>
    private readonly nuint mask;

    private Column(double[] values, nuint mask)
    {
        this.values = values;
        this.mask = mask;
    }

    /// <summary>How many rows there are values for; null when the one value serves any number.</summary>
    public int? Rows => mask == 0 ? null : values.Length;

    /// <summary>One value a row, in the parameter's unit. The array is used as it is, not copied.</summary>
    /// <param name="values">The values.</param>
    public static Column Of(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(values, nuint.MaxValue);
    }

    /// <summary>One value for all rows, in the parameter's unit.</summary>
    /// <param name="value">The value.</param>
    public static Column Constant(double value)
    {
        var lanes = new double[Lanes.Count];
        Array.Fill(lanes, value);
        return new(lanes, 0);
    }

    /// <summary>The value in one row.</summary>
    /// <param name="row">The row.</param>
    public double this[int row] => values[mask == 0 ? 0 : row];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Lanes Load(nuint row) => new(Vector512.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(values), row & mask));
}
