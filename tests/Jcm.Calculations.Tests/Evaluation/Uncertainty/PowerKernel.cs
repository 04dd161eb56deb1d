using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

/// <summary>RE = x⁸: finite numbers whose squares are not.</summary>
internal readonly struct PowerKernel : IKernel
{
    private static readonly Input Base = new(0, new Parameter("x", "base", Units.One, ValueRange.Positive, ConservativeDirection.SmallerIsConservative));

    public static string Id => "power";

    public static string Title => "Power";

    public static IReadOnlyList<Input> Inputs { get; } = [Base];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct
    {
        var square = p[Base] * p[Base];
        var fourth = square * square;
        return new(fourth * fourth, T.Constant(Constant.Zero));
    }
}
