using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;

namespace Jcm.Calculations.Methodologies;

/// <summary>Inputs of one evaluation, side by side in the order of the kernel's slots.</summary>
/// <typeparam name="T">The arithmetic.</typeparam>
internal readonly ref struct SpanInputs<T>(ReadOnlySpan<T> values) : IInputs<T>
    where T : struct, IArithmetic<T>
{
    private readonly ReadOnlySpan<T> values = values;

    public T this[Input input]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => values[input.Slot];
    }
}
