using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation;

/// <summary>A parameter with the one value that entered the equation, and everything that a verifier asks about it.</summary>
/// <param name="Parameter">The parameter.</param>
/// <param name="Kind">When and by whom the value is set.</param>
/// <param name="Value">The value, in the parameter's unit.</param>
/// <param name="Provenance">Where the value comes from.</param>
public sealed record ResolvedParameter(Parameter Parameter, ParameterKind Kind, decimal Value, Provenance Provenance)
{
    /// <summary>The fuel, waste type or other part of a sum that the value belongs to; null where there is none.</summary>
    public string? Item { get; init; }

    /// <summary>The value in the unit in which it was supplied.</summary>
    public Quantity? AsSupplied { get; init; }

    /// <summary>The monitoring option, for monitored values.</summary>
    public MonitoringOptions Option { get; init; }

    /// <summary>The row of a table of default values, or the way to derive the parameter, that was chosen: for example <c>national grid</c>.</summary>
    public string? Category { get; init; }

    /// <summary>How the value was obtained, where it was not simply taken: for example the smaller of two factors, or a sum of readings.</summary>
    public string? Derivation { get; init; }

    /// <summary>The way from the readings of meters to the value; null where it was not metered, or is the sum of several.</summary>
    public MeteredValue? Metered { get; init; }

    /// <summary>Whether a measurement error was taken against the project.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Whether a series begins here with nothing carried from before.</summary>
    internal bool BeginsSeries { get; init; }

    /// <summary>What a derived value is the sum of: one part for each fuel or waste type, or a single one. Empty where the value is not derived.</summary>
    public IReadOnlyList<DerivedPart> Parts { get; init; } = [];

    /// <summary>The value in the parameter's unit.</summary>
    public Quantity Quantity => new(Value, Parameter.Unit);

    /// <summary>Symbol with its item, description and unit, as the working shows them.</summary>
    public Term Term => Item is null ? Parameter.Term : Of(Parameter.Term, Item);

    /// <summary>The value in another arithmetic, derived again from whatever it was derived from.</summary>
    /// <param name="leaf">The number for a value that is not derived.</param>
    /// <typeparam name="T">The arithmetic.</typeparam>
    public T Evaluate<T>(Func<ResolvedParameter, T> leaf)
        where T : struct, IArithmetic<T>
    {
        ArgumentNullException.ThrowIfNull(leaf);
        if (Parts.Count == 0) return leaf(this);
        return T.Define(Term, T.Sum([.. Parts.Select(part => Part(part, leaf))]));
    }

    /// <summary>The value and everything that it was derived from, each before what is derived from it.</summary>
    public IEnumerable<ResolvedParameter> Lineage() => Parts.SelectMany(part => part.Inputs).SelectMany(input => input.Lineage()).Append(this);

    /// <summary>The sum of some inputs of an equation, as an assumption names them.</summary>
    internal static decimal Sum(ReadOnlySpan<ResolvedParameter> values, IReadOnlyList<Input> inputs)
    {
        var sum = 0m;
        for (var i = 0; i < inputs.Count; i++) sum += values[inputs[i].Slot].Value;
        return sum;
    }

    private T Part<T>(DerivedPart part, Func<ResolvedParameter, T> leaf)
        where T : struct, IArithmetic<T>
    {
        var value = part.Evaluate(leaf);
        // The sum names the parts; a single value needs no name besides its own.
        return part.Item is null || string.Equals(part.Item, Item, StringComparison.Ordinal) ? value : T.Define(Of(Parameter.Term, part.Item), value);
    }

    private static Term Of(Term term, string item) => term with { Symbol = $"{term.Symbol} ({item})" };
}

/// <summary>One part of a derived value: a block, evaluated for one fuel or waste type, or once.</summary>
/// <param name="Item">The fuel, waste type or other part of a sum; null where there is none.</param>
/// <param name="Block">The equations.</param>
/// <param name="Inputs">What entered them, in the order of the block.</param>
/// <param name="Value">The result, in the unit of the block.</param>
public sealed record DerivedPart(string? Item, Block Block, IReadOnlyList<ResolvedParameter> Inputs, decimal Value)
{
    /// <summary>What a series carries on to the next period; null where the block has no memory.</summary>
    public decimal? CarriedForward { get; init; }

    /// <summary>The carried value at the beginning of the period; null where the block has no memory.</summary>
    public ResolvedParameter? State => Block.StateSlot is { } slot ? Inputs[slot] : null;

    internal T Evaluate<T>(Func<ResolvedParameter, T> leaf)
        where T : struct, IArithmetic<T> => Block.Evaluate<T>([.. Inputs.Select(input => input.Evaluate(leaf))]);

    /// <summary>The carried value at the end of the period, named like the one at its beginning.</summary>
    internal T EvaluateCarriedForward<T>(Func<ResolvedParameter, T> leaf)
        where T : struct, IArithmetic<T>
    {
        var term = State!.Term;
        return T.Define(term with { Symbol = term.Symbol + " at the end" }, Block.CarryForward<T>([.. Inputs.Select(input => input.Evaluate(leaf))]));
    }
}
