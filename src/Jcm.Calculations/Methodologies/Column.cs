using System.Runtime.InteropServices;

namespace Jcm.Calculations.Methodologies;

/// <summary>The values of one input over the rows of a batch: one value a row, or one value for all.</summary>
public readonly struct Column
{
    private readonly double[]? values;
    private readonly double constant;

    private Column(double[]? values, double constant)
    {
        this.values = values;
        this.constant = constant;
    }

    /// <summary>How many rows there are values for; null when the one value serves any number.</summary>
    public int? Rows => values?.Length;

    /// <summary>One value a row, in the parameter's unit. The array is used as it is, not copied.</summary>
    /// <param name="values">The values.</param>
    public static Column Of(double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new(values, default);
    }

    /// <summary>One value for all rows, in the parameter's unit.</summary>
    /// <param name="value">The value.</param>
    public static Column Constant(double value) => new(null, value);

    /// <summary>The value in one row.</summary>
    /// <param name="row">The row.</param>
    public double this[int row] => values is null ? constant : values[row];

    /// <summary>Holds the values in place and tells where they are, until the handle is freed.</summary>
    internal LaneSource Pin(out GCHandle handle)
    {
        handle = default;
        if (values is null) return new(constant);
        handle = GCHandle.Alloc(values, GCHandleType.Pinned);
        return new(handle.AddrOfPinnedObject());
    }
}
