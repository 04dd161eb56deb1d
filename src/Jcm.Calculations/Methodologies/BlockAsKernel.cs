using System.Runtime.CompilerServices;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Methodologies;

/// <summary>A block as a kernel whose reference emissions are the block's result, one tonne for each unit of it: what holds for every kernel is then tested for every block.</summary>
internal readonly struct BlockAsKernel<TBlock> : IKernel
    where TBlock : struct, IBlock
{
    private static readonly Constant TonnePerUnit = new(1, Units.TonneCO2e / TBlock.ResultUnit);

    public static string Id => TBlock.Id;

    public static string Title => TBlock.Title;

    public static IReadOnlyList<Input> Inputs => TBlock.Inputs;

    public static IReadOnlyList<Assumption> Assumptions => TBlock.Assumptions;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        InTonnes.Of(TBlock.Evaluate<T, TInputs>(in p), TonnePerUnit);
}

/// <summary>The value that a series block carries on, as a kernel.</summary>
internal readonly struct CarriedAsKernel<TBlock> : IKernel
    where TBlock : struct, ISeriesBlock
{
    private static readonly Constant TonnePerUnit = new(1, Units.TonneCO2e / TBlock.State.Parameter.Unit);

    public static string Id => TBlock.Id + "-carried";

    public static string Title => TBlock.Title + ": what is carried on";

    /// <summary>The inputs of the block without their directions, which are those of its result: what raises that often lowers what is left.</summary>
    public static IReadOnlyList<Input> Inputs { get; } = [.. TBlock.Inputs.Select(input => input with { Parameter = input.Parameter.WithoutDirection() })];

    public static IReadOnlyList<Assumption> Assumptions => TBlock.Assumptions;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Emissions<T> Evaluate<T, TInputs>(in TInputs p)
        where T : struct, IArithmetic<T>
        where TInputs : struct, IInputs<T>, allows ref struct =>
        InTonnes.Of(TBlock.CarryForward<T, TInputs>(in p), TonnePerUnit);
}

/// <summary>A result as reference emissions without project emissions.</summary>
internal static class InTonnes
{
    private static readonly Constant None = new(0, Units.TonneCO2e);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Emissions<T> Of<T>(T result, Constant tonnePerUnit)
        where T : struct, IArithmetic<T> =>
        new(T.Define(EmissionTerms.Reference, result * T.Constant(tonnePerUnit)), T.Define(EmissionTerms.Project, T.Constant(None)));
}
