using System.ComponentModel;
using System.Text.Json.Serialization;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Documents.Contract;

/// <summary>A monitoring point in a period.</summary>
internal sealed record PeriodResultContract
{
    [Description("The monitoring point.")]
    public required string Point { get; init; }

    [Description("First day.")]
    public required DateOnly From { get; init; }

    [Description("Last day.")]
    public required DateOnly To { get; init; }

    [Description("The emission levels.")]
    public required LevelsContract Levels { get; init; }

    [Description("The levels by vintage; the parts add up exactly.")]
    public required IReadOnlyList<VintagePartContract> Vintages { get; init; }

    [Description("Every value that the result rests on, each before what is derived from it.")]
    [MayBeEmpty]
    public required IReadOnlyList<ParameterContract> Parameters { get; init; }

    [Description("Values that are reported beside the emissions and never counted.")]
    public IReadOnlyList<ParameterContract>? InformationItems { get; init; }

    [Description("The values that take the place of those above for business as usual.")]
    public IReadOnlyList<ParameterContract>? BusinessAsUsualParameters { get; init; }

    [Description("The working: one step for each named result, in the order of calculation.")]
    public required IReadOnlyList<StepContract> Steps { get; init; }

    [Description("The working of the business-as-usual emissions.")]
    public IReadOnlyList<StepContract>? BusinessAsUsualSteps { get; init; }
}

/// <summary>The part of a period that belongs to a vintage.</summary>
internal sealed record VintagePartContract
{
    [Description("Calendar year.")]
    public required int Vintage { get; init; }

    [Description("Days of the period in that year.")]
    public required int Days { get; init; }

    [Description("The emission levels.")]
    public required LevelsContract Levels { get; init; }
}

/// <summary>A value with everything that a verifier asks about it.</summary>
internal sealed record ParameterContract
{
    [Description("Symbol of the parameter.")]
    public required string Symbol { get; init; }

    [Description("The fuel, waste type or other part of a sum.")]
    public string? Item { get; init; }

    [Description("What the parameter is.")]
    public required string Description { get; init; }

    [Description("The value that entered the equation.")]
    public required decimal Value { get; init; }

    [Description("Its unit; empty for pure numbers.")]
    public required string Unit { get; init; }

    [Description("When and by whom the value is set.")]
    public required ParameterKind Kind { get; init; }

    [Description("The monitoring option: A, B or C.")]
    public string? Option { get; init; }

    [Description("The row of a table, or the way, that was chosen.")]
    public string? Category { get; init; }

    [Description("How the value was obtained, where it was not simply taken.")]
    public string? Derivation { get; init; }

    [Description("The value as it was supplied, with its unit.")]
    public string? AsSupplied { get; init; }

    [Description("Where the value comes from.")]
    public required string Source { get; init; }

    [Description("Address of the source.")]
    public string? Url { get; init; }

    [Description("Who published the source.")]
    public string? Publisher { get; init; }

    [Description("Edition, year or data period of the source.")]
    public string? Edition { get; init; }

    [Description("What else a reader of the value should know.")]
    public string? Note { get; init; }

    [Description("How far the value can be relied on.")]
    public required Confidence Confidence { get; init; }

    [Description("The way from the readings of meters.")]
    public MeteredContract? Metered { get; init; }
}

/// <summary>A step of the working.</summary>
internal sealed record StepContract
{
    [Description("Symbol of the result.")]
    public required string Symbol { get; init; }

    [Description("What it is.")]
    public required string Description { get; init; }

    [Description("Its value.")]
    public required decimal Value { get; init; }

    [Description("Its unit; empty for pure numbers.")]
    public required string Unit { get; init; }

    [Description("The equation with symbols.")]
    public required string Equation { get; init; }

    [Description("The equation with numbers, as displayed.")]
    public required string Numbers { get; init; }

    [Description("The equation as a tree, with the value of every part.")]
    public required ExpressionContract Working { get; init; }
}

/// <summary>A part of an equation.</summary>
internal sealed record ExpressionContract
{
    [Description("The operation, or what kind of value this is.")]
    public required ExpressionWord Kind { get; init; }

    [Description("Symbol of a value, or of another step.")]
    public string? Symbol { get; init; }

    [Description("Its value.")]
    public required decimal Value { get; init; }

    [Description("The operands, in the order of the equation.")]
    public IReadOnlyList<ExpressionContract>? Operands { get; init; }
}

/// <summary>What a part of an equation is.</summary>
internal enum ExpressionWord
{
    /// <summary>A value that entered.</summary>
    [JsonStringEnumMemberName("input")]
    Input,

    /// <summary>Another step.</summary>
    [JsonStringEnumMemberName("step")]
    Step,

    /// <summary>A constant of the equation.</summary>
    [JsonStringEnumMemberName("constant")]
    Constant,

    /// <summary>Sum.</summary>
    [JsonStringEnumMemberName("add")]
    Add,

    /// <summary>Difference.</summary>
    [JsonStringEnumMemberName("subtract")]
    Subtract,

    /// <summary>Product.</summary>
    [JsonStringEnumMemberName("multiply")]
    Multiply,

    /// <summary>Quotient.</summary>
    [JsonStringEnumMemberName("divide")]
    Divide,

    /// <summary>Opposite sign.</summary>
    [JsonStringEnumMemberName("negate")]
    Negate,

    /// <summary>The smaller one.</summary>
    [JsonStringEnumMemberName("min")]
    Min,

    /// <summary>The larger one.</summary>
    [JsonStringEnumMemberName("max")]
    Max,

    /// <summary>Exponential function.</summary>
    [JsonStringEnumMemberName("exp")]
    Exp,

    /// <summary>The third where the first is not greater than the second, else the fourth.</summary>
    [JsonStringEnumMemberName("choose")]
    Choose,
}
