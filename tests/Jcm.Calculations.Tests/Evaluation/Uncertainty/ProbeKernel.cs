using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Tests.Evaluation.Uncertainty;

/// <summary>RE = (T + dT) · eta; PE = x / y: a temperature, a difference of temperatures, an efficiency and a divisor that may be zero.</summary>
internal readonly struct ProbeKernel : IKernel
{
    private static readonly Input Temperature = new(0, new Parameter("T", "temperature", Units.DegreeCelsius, ValueRange.DegreesCelsius, ConservativeDirection.DependsOnOthers));
    private static readonly Input Difference = new(1, new Parameter("dT", "difference of temperatures", Units.Kelvin, new ValueRange(null, null), ConservativeDirection.DependsOnOthers));
    private static readonly Input Efficiency = new(2, new Parameter("eta", "efficiency", Units.One, ValueRange.Efficiency, ConservativeDirection.DependsOnOthers));
    private static readonly Input Dividend = new(3, new Parameter("x", "dividend", Units.One, new ValueRange(null, null), ConservativeDirection.DependsOnOthers));
    private static readonly Input Divisor = new(4, new Parameter("y", "divisor", Units.One, new ValueRange(null, null), ConservativeDirection.DependsOnOthers));

    public static string Id => "probe";

    public static string Title => "Probe";

    public static IReadOnlyList<Input> Inputs { get; } = [Temperature, Difference, Efficiency, Dividend, Divisor];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        new((p[Temperature] + p[Difference]) * p[Efficiency], p[Dividend] / p[Divisor]);
}
