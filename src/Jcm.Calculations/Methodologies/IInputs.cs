using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>The values of a kernel's inputs in some arithmetic.</summary>
/// <typeparam name="T">The arithmetic.</typeparam>
public interface IInputs<T>
    where T : struct, IArithmetic<T>
{
    /// <summary>The value of an input.</summary>
    /// <param name="input">The input.</param>
    T this[Input input] { get; }
}
