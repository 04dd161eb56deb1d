using System.Collections.Immutable;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Methodologies;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>Where a batch takes the parameters of a methodology version from: what was declared, and the values that the methodology fixes.</summary>
internal sealed class MethodologyInputs
{
    /// <summary>The rows have no monitoring point of their own.</summary>
    private const string Rows = "rows";

    /// <summary>The rows have no period; what depends on one is refused.</summary>
    private static readonly Period AnyPeriod = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    private readonly MethodologyDefinition methodology;
    private readonly DefinitionIndex index;
    private readonly ImmutableArray<BatchInput> declared;
    private readonly ImmutableArray<SuppliedChoice> choices;
    private readonly List<Problem> problems = [];
    private readonly List<BatchInput> inputs = [];
    private readonly WarningList warnings = new();

    private MethodologyInputs(MethodologyDefinition methodology, ImmutableArray<BatchInput> declared, ImmutableArray<SuppliedChoice> choices)
    {
        this.methodology = methodology;
        this.declared = declared;
        this.choices = choices;
        index = new(methodology);
    }

    internal static Outcome<BatchLayout> Layout(MethodologyDefinition methodology, ImmutableArray<BatchInput> declared, ImmutableArray<SuppliedChoice> choices) =>
        new MethodologyInputs(methodology, declared, choices).Layout();

    private Outcome<BatchLayout> Layout()
    {
        foreach (var input in declared) Take(input);
        var supplied = declared.Where(input => !input.IsColumn && !IsTaken(input)).ToList();
        var project = new Project(methodology.Name, methodology)
        {
            Choices = [.. choices],
            FixedValues = [.. supplied.Select(input => new SuppliedValue(input.Symbol, input.Value!.Value, input.Unit, Provenance.SuppliedBy(input.Source)))],
        };
        var found = new List<Problem>();
        var values = new SuppliedInputs(project, index, [Rows], found);
        var resolver = new ParameterResolver(new(project, index, values, new([]), found, warnings));
        foreach (var rule in methodology.Parameters.Where(rule => !inputs.Exists(input => Same(input.Symbol, rule.Parameter.Symbol)))) Resolve(rule, resolver, found);
        values.ReportUnused();
        problems.AddRange(found.Select(InBatch).Distinct());
        // What the kernel itself says of its inputs is said together with what the methodology says.
        var kernel = BatchLayout.TryOf(methodology.Kernel, inputs);
        problems.AddRange(kernel.Problems.Where(problem => !problems.Exists(other => Same(other.Where.Parameter, problem.Where.Parameter))));
        return problems.Count > 0 ? Outcome<BatchLayout>.Failed(problems) : kernel.Value.Of(methodology, [.. Warnings()]);
    }

    /// <summary>Takes what is declared for a parameter of the equations in the way in which it is declared.</summary>
    private void Take(BatchInput input)
    {
        if (!index.Rules.TryGetValue(input.Symbol, out var rule))
        {
            // A constant goes through the values of the project, where it is refused.
            if (input.IsColumn) Report(ProblemCode.UnknownName, input.Symbol, $"{methodology.Name} has no such parameter. Parameters of its equations: {Columns()}.");
            return;
        }

        if (rule.Kind == ParameterKind.NotApplicable && input.IsColumn) Report(ProblemCode.WrongKind, input.Symbol, $"{input.Symbol} does not occur in {methodology.Name}: leave the column out.");
        else if (input.IsColumn && !IsOfEquations(input.Symbol)) Report(ProblemCode.WrongKind, input.Symbol, $"A parameter of the equations is derived from {input.Symbol}; in a batch it is one value for all rows. A column can hold: {Columns()}.");
        else if (input.IsColumn || IsTaken(input)) inputs.Add(input);
    }

    /// <summary>Whether a constant enters the equations as it stands: one that a project cannot fix, but the rows of a batch may share.</summary>
    private bool IsTaken(BatchInput input) =>
        !input.IsColumn && IsOfEquations(input.Symbol) && index.Rules[input.Symbol] is { Kind: not ParameterKind.NotApplicable } rule && !SuppliedInputs.MayBeSupplied(rule);

    private void Resolve(ParameterRule rule, ParameterResolver resolver, List<Problem> found)
    {
        var symbol = rule.Parameter.Symbol;
        if (declared.Any(input => input.IsColumn && Same(input.Symbol, symbol))) return;
        if (rule.WhenAbsent is null && (rule.Kind == ParameterKind.Monitored || (rule.Kind == ParameterKind.MethodologyDefault && rule.Parameter.IsActivity && rule.Categories.Count == 0)))
        {
            Report(ProblemCode.MissingParameter, symbol, $"{rule.Description} is monitored: declare a column, or a constant for all rows, in {UnitText(rule.Parameter)}.");
            return;
        }

        if (rule.Historical is not null)
        {
            Report(ProblemCode.MissingParameter, symbol, $"{rule.Description} follows from the history of a plant, which a batch does not know: declare a column or a constant in {UnitText(rule.Parameter)}.");
            return;
        }

        var before = found.Count;
        if (resolver.Resolve(rule, new(Rows, AnyPeriod, null)) is not { } resolved || found.Count > before) return;
        if (Dated(resolved) is { } dated)
        {
            Report(ProblemCode.ChoiceNeeded, symbol, $"{dated} depends on the period, which the rows of a batch do not have: declare a column or a constant in {UnitText(rule.Parameter)}, or choose the row.");
            return;
        }

        inputs.Add(BatchInput.Constant(symbol, resolved.Value, rule.Parameter.Unit.Symbol, SourceOf(resolved)));
    }

    /// <summary>What of a value depends on the dates of a period; null where nothing does.</summary>
    private string? Dated(ResolvedParameter resolved) => resolved.Lineage().FirstOrDefault(each =>
        each.Kind == ParameterKind.FromPeriod
        || each.BeginsSeries
        || each.Parts.Any(part => part.State is not null)
        || (index.Rules.TryGetValue(each.Parameter.Symbol, out var rule) && rule.IsGwpSet && each.Kind == ParameterKind.MethodologyDefault && each.Category is not null && !choices.Any(choice => Same(choice.Symbol, each.Parameter.Symbol))))?.Parameter.Symbol;

    private static string SourceOf(ResolvedParameter resolved)
    {
        var parts = resolved.Lineage().Where(each => each.Parts.Count == 0).Select(each =>
        {
            var name = ReferenceEquals(each, resolved) ? "" : $"{each.Term.Symbol} = {NumberText.Of(each.Value)}: ";
            return $"{name}{(each.Category is { } category ? $"{category}, " : "")}{(each.Derivation is { } derivation ? $"{derivation}; " : "")}{each.Provenance}";
        });
        var text = string.Join("; ", parts.Distinct(StringComparer.Ordinal));
        return text.Length <= BatchInput.LongestSource ? text : $"{text[..(BatchInput.LongestSource - 3)]}...";
    }

    private IEnumerable<Warning> Warnings()
    {
        foreach (var warning in warnings.All) yield return warning with { Where = new(Parameter: warning.Where.Parameter) };
        if (!methodology.EquationConfidence.IsUsed() || methodology.EquationConfidence.IsFlagged())
        {
            yield return new(WarningCode.EquationsNotRead, Location.None, $"The equations of {methodology.Name} are {methodology.EquationConfidence.Word()}: check them against {methodology.Sources[0]}.");
        }
    }

    /// <summary>The problem without the place of a project, which there is not.</summary>
    private static Problem InBatch(Problem problem) => problem with { Where = new(Parameter: problem.Where.Parameter) };

    private bool IsOfEquations(string symbol) => methodology.Kernel.Parameters.Any(parameter => Same(parameter.Symbol, symbol));

    private string Columns() => string.Join("; ", methodology.Parameters.Where(rule => rule.Kind != ParameterKind.NotApplicable).Select(rule => rule.Parameter));

    private void Report(ProblemCode code, string symbol, string message) => problems.Add(new(code, new(Parameter: symbol), message));

    private static string UnitText(Parameter parameter) => parameter.Unit.Symbol.Length == 0 ? "a pure number" : parameter.Unit.Symbol;

    private static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.Ordinal);
}
