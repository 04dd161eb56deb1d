using System.Globalization;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Evaluation.Batch;

/// <summary>One reason for which a row was left out of every total. A row with several invalid values has several.</summary>
/// <param name="Row">The row, counted from zero over the whole batch.</param>
/// <param name="Parameter">The parameter whose value is invalid; null where it is the group or the result.</param>
/// <param name="Code">The reason, for programs: <see cref="ProblemCode.Malformed"/> for what is not a number, <see cref="ProblemCode.OutOfRange"/>, <see cref="ProblemCode.UnknownName"/> for a group that does not exist, <see cref="ProblemCode.NoAnswer"/> where the equation has none.</param>
/// <param name="Value">The value as it stands in the column, or the number of the group; NaN where it is the result.</param>
/// <param name="Unit">Symbol of the column's unit.</param>
public readonly record struct BadRow(long Row, Parameter? Parameter, ProblemCode Code, double Value, string Unit)
{
    /// <summary>The reason with its place.</summary>
    public Problem Problem => new(Code, new(Parameter: Parameter?.Symbol, Document: string.Create(CultureInfo.InvariantCulture, $"row {Row}")), Message);

    /// <summary>The reason, for people.</summary>
    public string Message => Code switch
    {
        ProblemCode.Malformed => string.Create(CultureInfo.InvariantCulture, $"The value is {Word(Value)}."),
        ProblemCode.OutOfRange => InputColumn.OutsideRange(Value.ToString("R", CultureInfo.InvariantCulture), Unit, Parameter!),
        ProblemCode.UnknownName => string.Create(CultureInfo.InvariantCulture, $"There is no group {Value:R}."),
        _ => "The equation has no answer in decimal numbers: a division by zero or a number too large.",
    };

    /// <summary>Row, parameter, code and message on one line.</summary>
    public override string ToString() => Problem.ToString();

    private static string Word(double value) => double.IsNaN(value) ? "not a number" : value > 0 ? "infinite" : "minus infinity";
}
