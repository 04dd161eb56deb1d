using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Evaluation.Attribution;

/// <summary>A value that a document states: in the text of a design document, in a monitoring plan sheet, in a calculation.</summary>
/// <param name="Place">Where it is stated, for example <c>project design document, section C.2</c>.</param>
/// <param name="Symbol">
/// Symbol of the parameter, with its item in parentheses where it has one, for example <c>W_j,p (food)</c>; or <c>RE_p</c>, <c>PE_p</c>,
/// <c>ER_p</c>, <c>BaU_p</c> for emissions.
/// </param>
/// <param name="Point">The monitoring point; null where it is stated for all: of emissions the total.</param>
/// <param name="Period">The period; null where it is stated for all: of emissions the total.</param>
/// <param name="Value">The number with the decimals that are stated: 0.50 states one more than 0.5.</param>
/// <param name="Unit">Its unit.</param>
public sealed record StatedValue(string Place, string Symbol, string? Point, Period? Period, decimal Value, string Unit)
{
    /// <summary>Place and value, for example <c>monitoring plan: EG_i,p = 1000 MWh</c>.</summary>
    public override string ToString() => $"{Place}: {Symbol} = {Text}";

    internal string Text => FormattableString.Invariant($"{Value} {Unit}").TrimEnd();

    internal Location Where(string? project = null) => new(project, Point, Period?.ToString(), Symbol);
}
