using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents.Results;

/// <summary>A monitoring point in a period as a document states it, with parameters and working.</summary>
internal static class PeriodWriting
{
    internal static PeriodResultContract Write(PeriodResult period)
    {
        var working = period.Working;
        var steps = Steps([working.Reference.Expression, working.Project.Expression, working.Reduction.Expression, .. period.Memos.Select(memo => PeriodResult.WorkingOf(memo).Expression)]);
        return new()
        {
            Point = period.Point,
            From = period.Period.From,
            To = period.Period.To,
            Levels = ResultWriting.Levels(period.Levels),
            Vintages = [.. period.Vintages.Select(part => new VintagePartContract { Vintage = part.Vintage.Number, Days = part.Days.Days, Levels = ResultWriting.Levels(part.Levels) })],
            Parameters = [.. period.Lineage().Except(period.Memos).Where(parameter => parameter.Kind != ParameterKind.NotApplicable).Select(Parameter)],
            InformationItems = period.Memos.Count == 0 ? null : [.. period.Memos.Select(Parameter)],
            BusinessAsUsualParameters = period.BusinessAsUsualParameters is { } levels ? [.. levels.Except(period.Parameters).Select(Parameter)] : null,
            Steps = steps,
            BusinessAsUsualSteps = period.BusinessAsUsualWorking is { } bau ? Steps([bau]) : null,
        };
    }

    private static ParameterContract Parameter(ResolvedParameter parameter) => new()
    {
        Symbol = parameter.Parameter.Symbol,
        Item = parameter.Item,
        Description = parameter.Parameter.Description,
        Value = parameter.Value,
        Unit = parameter.Parameter.Unit.Symbol,
        Kind = parameter.Kind,
        Option = parameter.Option == MonitoringOptions.None ? null : parameter.Option.ToString(),
        Category = parameter.Category,
        Derivation = parameter.Derivation,
        AsSupplied = parameter.AsSupplied?.ToString(),
        Source = parameter.Provenance.Source,
        Url = parameter.Provenance.Url,
        Publisher = parameter.Provenance.Publisher,
        Edition = parameter.Provenance.Edition,
        Note = parameter.Provenance.Note,
        Confidence = parameter.Provenance.Confidence,
        Metered = parameter.Metered is { } metered ? Metered(metered) : null,
    };

    /// <summary>Every named result once, in the order of calculation.</summary>
    private static List<StepContract> Steps(IEnumerable<Expression> expressions)
    {
        var seen = new HashSet<(string, string, decimal?)>();
        var steps = new List<StepContract>();
        foreach (var definition in expressions.SelectMany(expression => expression.Definitions()))
        {
            var equation = ExpressionText.Symbols(definition);
            if (!seen.Add((definition.Term!.Symbol, equation, definition.DecimalValue))) continue;
            steps.Add(new()
            {
                Symbol = definition.Term.Symbol,
                Description = definition.Term.Description,
                Value = definition.DecimalValue!.Value,
                Unit = definition.Term.Measure.Symbol,
                Equation = equation,
                Numbers = ExpressionText.Numbers(definition),
                Working = Tree(definition.Operands[0]),
            });
        }

        return steps;
    }

    private static ExpressionContract Tree(Expression expression) => new()
    {
        Kind = Kind(expression),
        Symbol = expression.Term?.Symbol,
        Value = expression.DecimalValue!.Value,
        // Another step is named here and stands on its own.
        Operands = expression.IsDefinition || expression.Operands.Count == 0 ? null : [.. expression.Operands.Select(Tree)],
    };

    private static ExpressionWord Kind(Expression expression) => expression switch
    {
        { Operation: { } operation } => operation switch
        {
            Operation.Add => ExpressionWord.Add,
            Operation.Subtract => ExpressionWord.Subtract,
            Operation.Multiply => ExpressionWord.Multiply,
            Operation.Divide => ExpressionWord.Divide,
            Operation.Negate => ExpressionWord.Negate,
            Operation.Min => ExpressionWord.Min,
            Operation.Max => ExpressionWord.Max,
            Operation.Exp => ExpressionWord.Exp,
            _ => ExpressionWord.Choose,
        },
        { IsDefinition: true } => ExpressionWord.Step,
        { IsInput: true } => ExpressionWord.Input,
        _ => ExpressionWord.Constant,
    };

    private static MeteredContract Metered(MeteredValue value) => new()
    {
        AsRead = value.AsRead,
        Corrected = value.Corrected,
        Filled = value.Filled,
        Lines = [.. value.Lines],
        Positions = [.. value.Positions.Select(Position)],
    };

    private static MeteredPositionContract Position(PositionAmount position) => new()
    {
        Name = position.Name,
        IsSubtracted = position.IsSubtracted,
        Used = position.Used,
        Coverage = position.Coverage.Share,
        Estimated = position.Coverage.Estimated,
        Missing = position.Coverage.Missing,
        GapRule = position.GapRule.ToString(),
        Invoiced = position.Invoiced,
        Meters = position.Parts.Count == 0 ? null : [.. position.Parts.Select(Part)],
        Fills = position.Fills.Count == 0 ? null : [.. position.Fills.Select(fill => new MeteredFillContract { From = fill.Days.From, To = fill.Days.To, Read = fill.Read, Amount = fill.Amount, Basis = fill.Basis })],
    };

    private static MeteredPartContract Part(MeterPart part) => new()
    {
        Meter = part.Meter.Id,
        From = part.Window.Days.From,
        To = part.Window.Days.To,
        Shown = part.Shown,
        Read = part.Read,
        Error = part.Window.Error,
        Corrected = part.Corrected,
        Basis = part.Window.Basis,
    };
}
