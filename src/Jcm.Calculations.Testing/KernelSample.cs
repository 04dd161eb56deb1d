using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;

namespace Jcm.Calculations.Testing;

/// <summary>Random valid inputs of a kernel: a few rows, so that a law can compare them, and numbers for the law's own use.</summary>
public sealed class KernelSample
{
    internal KernelSample(Kernel kernel, IReadOnlyList<decimal[]> rows, IReadOnlyList<decimal> shares)
    {
        Kernel = kernel;
        Rows = rows;
        Shares = shares;
    }

    /// <summary>The kernel.</summary>
    public Kernel Kernel { get; }

    /// <summary>Inputs in the order and the units of the kernel's parameters; within their ranges, and obeying the kernel's assumptions.</summary>
    public IReadOnlyList<decimal[]> Rows { get; }

    /// <summary>Numbers between zero and one, one for each parameter.</summary>
    public IReadOnlyList<decimal> Shares { get; }

    /// <summary>The first row.</summary>
    public decimal[] Inputs => Rows[0];

    /// <summary>The kernel's results for some inputs.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    public Emissions<T> Evaluate<T>(IReadOnlyList<decimal> inputs)
        where T : struct, IArithmetic<T>
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Kernel.Evaluate<T>([.. inputs.Select((value, slot) => T.Input(Kernel.Parameters[slot].Term, value))]);
    }

    /// <summary>The kernel's results for the first row.</summary>
    /// <typeparam name="T">The arithmetic.</typeparam>
    public Emissions<T> Evaluate<T>()
        where T : struct, IArithmetic<T> => Evaluate<T>(Inputs);

    /// <summary>The first row, for a counterexample.</summary>
    public override string ToString() => string.Join(", ", Inputs.Select((value, slot) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kernel.Parameters[slot].Symbol} = {value}")));
}
