using System.Collections.Immutable;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>The equation of a batch and where each of its parameters comes from: checked once, used for any number of rows.</summary>
public sealed class BatchLayout
{
    private BatchLayout(Kernel kernel, ImmutableArray<BatchInput> inputs, ImmutableArray<InputColumn> columns, ImmutableArray<decimal> constants)
    {
        Kernel = kernel;
        Inputs = inputs;
        Columns = columns;
        Constants = constants;
        (Bound, Columns) = RoundingBound.Of(kernel, columns, constants);
        Description = BatchDescription.Of(this);
    }

    private BatchLayout(BatchLayout other)
    {
        (Kernel, Inputs, Columns, Constants) = (other.Kernel, other.Inputs, other.Columns, other.Constants);
        (Bound, Description) = (other.Bound, other.Description);
    }

    /// <summary>The equations.</summary>
    public Kernel Kernel { get; }

    /// <summary>The methodology version whose values and choices the constants are; null for a layout of bare equations.</summary>
    public MethodologyDefinition? Methodology { get; private init; }

    /// <summary>Doubts that a reader should know of; empty for a layout of bare equations.</summary>
    public IReadOnlyList<Warning> Warnings { get; private init; } = [];

    /// <summary>The parameters as they were declared, and those that the methodology fixes.</summary>
    public IReadOnlyList<BatchInput> Inputs { get; }

    /// <summary>How many columns a chunk of rows has.</summary>
    public int ColumnCount => Columns.Length;

    /// <summary>The columns in the order in which they were declared.</summary>
    internal ImmutableArray<InputColumn> Columns { get; }

    /// <summary>The constant of each slot of the kernel, in the parameter's unit; zero for a column.</summary>
    internal ImmutableArray<decimal> Constants { get; }

    /// <summary>What totals of this layout are of.</summary>
    internal BatchDescription Description { get; }

    /// <summary>How far the results in doubles may be from those in decimals.</summary>
    internal RoundingBound Bound { get; }

    /// <summary>Checks where the parameters of a kernel come from.</summary>
    /// <param name="kernel">The equations.</param>
    /// <param name="inputs">One for each parameter of the kernel, in any order.</param>
    /// <returns>The layout, or every parameter that is missing, unknown or declared twice, every unit that does not fit and every constant outside its range.</returns>
    public static Outcome<BatchLayout> TryOf(Kernel kernel, IEnumerable<BatchInput> inputs)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        ArgumentNullException.ThrowIfNull(inputs);
        ImmutableArray<BatchInput> all = [.. inputs];
        if (all.Contains(null!)) throw new ArgumentException("An input is null.", nameof(inputs));
        var problems = new List<Problem>();
        var columns = new List<InputColumn>();
        var constants = new decimal[kernel.Parameters.Count];
        var slots = new HashSet<int>();
        foreach (var input in all)
        {
            var where = new Location(Parameter: input.Symbol);
            var slot = kernel.Parameters.ToList().FindIndex(parameter => string.Equals(parameter.Symbol, input.Symbol, StringComparison.Ordinal));
            if (string.IsNullOrWhiteSpace(input.Source)) problems.Add(new(ProblemCode.MissingSource, where, "The values have no source: name the meters or the document that they were taken from."));
            if (input.Source.Length > BatchInput.LongestSource) problems.Add(new(ProblemCode.Malformed, where, FormattableString.Invariant($"The source has {input.Source.Length} characters; it can have {BatchInput.LongestSource}.")));
            if (slot < 0)
            {
                problems.Add(new(ProblemCode.UnknownName, where, $"{kernel.Id} has no such parameter. Parameters: {string.Join("; ", kernel.Parameters)}."));
                continue;
            }

            if (!slots.Add(slot)) problems.Add(new(ProblemCode.Duplicate, where, "The parameter is declared twice."));
            if (input.Value is { } value) constants[slot] = ValueConversion.Convert(kernel.Parameters[slot], value, input.Unit, where, problems).Value;
            else if (InputColumn.Of(slot, kernel.Parameters[slot], input.Unit, where, problems) is { } column) columns.Add(column);
        }

        if (all.Length > 0 && !all.Any(input => input.IsColumn)) problems.Add(new(ProblemCode.Empty, "No parameter has a value in every row: declare at least one column."));
        for (var slot = 0; slot < constants.Length; slot++)
        {
            if (!slots.Contains(slot)) problems.Add(new(ProblemCode.MissingParameter, new(Parameter: kernel.Parameters[slot].Symbol), $"{kernel.Parameters[slot].Description}: declare a column or a constant in {Unit(kernel.Parameters[slot].Unit)}."));
        }

        return problems.Count > 0 ? Outcome<BatchLayout>.Failed(problems) : new BatchLayout(kernel, all, [.. columns], [.. constants]);
    }

    /// <summary>Checks where the parameters of a kernel come from.</summary>
    /// <param name="kernel">The equations.</param>
    /// <param name="inputs">One for each parameter of the kernel, in any order.</param>
    /// <exception cref="InvalidDataProblemsException">Something is wrong with an input; the exception carries all problems.</exception>
    public static BatchLayout Of(Kernel kernel, IEnumerable<BatchInput> inputs) => TryOf(kernel, inputs).Value;

    /// <summary>
    /// The equations of a methodology version with the values that it fixes as constants. What follows from monitoring, from a history or from the dates of a
    /// period has to be declared as a column or a constant.
    /// </summary>
    /// <param name="methodology">The methodology version.</param>
    /// <param name="inputs">Columns and constants: for parameters of the equations, and constants also for what those are derived from.</param>
    /// <param name="choices">Chosen rows of tables of defaults and ways to derive a parameter; null for none.</param>
    /// <returns>The layout, or every parameter that is missing, unknown, needless or declared twice, every choice that is open, every value that is not held, every unit that does not fit and every constant outside its range.</returns>
    public static Outcome<BatchLayout> TryOf(MethodologyDefinition methodology, IEnumerable<BatchInput> inputs, IEnumerable<SuppliedChoice>? choices = null)
    {
        ArgumentNullException.ThrowIfNull(methodology);
        ArgumentNullException.ThrowIfNull(inputs);
        ImmutableArray<BatchInput> all = [.. inputs];
        if (all.Contains(null!)) throw new ArgumentException("An input is null.", nameof(inputs));
        return MethodologyInputs.Layout(methodology, all, [.. choices ?? []]);
    }

    /// <summary>The equations of a methodology version with the values that it fixes as constants.</summary>
    /// <param name="methodology">The methodology version.</param>
    /// <param name="inputs">Columns and constants: for parameters of the equations, and constants also for what those are derived from.</param>
    /// <param name="choices">Chosen rows of tables of defaults and ways to derive a parameter; null for none.</param>
    /// <exception cref="InvalidDataProblemsException">Something is wrong with an input or a choice; the exception carries all problems.</exception>
    public static BatchLayout Of(MethodologyDefinition methodology, IEnumerable<BatchInput> inputs, IEnumerable<SuppliedChoice>? choices = null) => TryOf(methodology, inputs, choices).Value;

    /// <summary>One row in decimals: the official value.</summary>
    /// <param name="values">The values of the columns, in the order and the units in which they were declared.</param>
    /// <returns>The emissions [tCO2e], or every value that is outside its range, or that the equation has no answer.</returns>
    /// <exception cref="ArgumentException">There is not one value for each column.</exception>
    public Outcome<Emissions<Exact>> Evaluate(params ReadOnlySpan<decimal> values)
    {
        if (values.Length != Columns.Length) throw new ArgumentException("There is not one value for each column.", nameof(values));
        Span<Exact> inputs = stackalloc Exact[Constants.Length];
        for (var slot = 0; slot < inputs.Length; slot++) inputs[slot] = new(Constants[slot]);
        List<Problem>? problems = null;
        for (var i = 0; i < values.Length; i++)
        {
            if (Columns[i].WhyInvalid(values[i], out var converted) is { } why) (problems ??= []).Add(why);
            inputs[Columns[i].Slot] = new(converted);
        }

        if (problems is not null) return Outcome<Emissions<Exact>>.Failed(problems);
        try
        {
            var emissions = Kernel.Evaluate<Exact>(inputs);
            _ = emissions.Reduction;
            return emissions;
        }
        catch (ArithmeticException)
        {
            return new Problem(ProblemCode.NoAnswer, "The equation has no answer for these values in decimal numbers: a division by zero or a number too large.");
        }
    }

    /// <summary>The equation and its inputs, one on a line.</summary>
    public override string ToString() => TextPage.Of(Inputs.Select(input => TextPage.Indent(input.ToString())).Prepend($"{Kernel.Id}: {Kernel.Title}")).TrimEnd();

    /// <summary>The layout as one of a methodology version.</summary>
    internal BatchLayout Of(MethodologyDefinition methodology, IReadOnlyList<Warning> warnings) => new(this) { Methodology = methodology, Warnings = warnings };

    private static string Unit(Unit unit) => unit.Symbol.Length == 0 ? "a pure number" : unit.Symbol;
}
