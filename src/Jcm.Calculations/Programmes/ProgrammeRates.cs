namespace Jcm.Calculations.Programmes;

/// <summary>Subsidy rates of programmes beside the equipment subsidy. A look-up answers with one rate and why it holds, or says what has to be known first.</summary>
public static class ProgrammeRates
{
    private static readonly Lazy<IReadOnlyList<ProgrammeRate>> Values = new(() =>
    [
        .. ProgrammeData.Rows("programme-rates").Select(row => new ProgrammeRate(
            row["programme"],
            row["name"],
            ProgrammeData.FiscalYear(row),
            row["enterprise"] switch
            {
                "" => null,
                "small_or_medium" => EnterpriseSize.SmallOrMedium,
                "other" => EnterpriseSize.Other,
                var text => throw new FormatException($"\"{text}\" is not a size of an enterprise."),
            },
            ProgrammeData.Money(row, "cost_above"),
            ProgrammeData.Money(row, "cost_up_to"),
            ProgrammeData.Fraction(row, "rate")!.Value,
            ProgrammeData.Provenance(row))),
    ]);

    /// <summary>All rates.</summary>
    public static IReadOnlyList<ProgrammeRate> All => Values.Value;

    /// <summary>The rate that holds for a project.</summary>
    /// <param name="programme">Identifier of the programme, for example <c>new_technology</c>.</param>
    /// <param name="enterprise">The size of the representative participant; null where it is not known yet.</param>
    /// <param name="eligibleCostOfYear">The eligible cost of one fiscal year; null where it is not known yet.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such size.</exception>
    public static Outcome<ProgrammeRate> Find(string programme, EnterpriseSize? enterprise = null, Money? eligibleCostOfYear = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        if (enterprise is { } size && !Enum.IsDefined(size)) throw new ArgumentOutOfRangeException(nameof(enterprise), size, "There is no such size.");
        var ofProgramme = All.Where(rate => string.Equals(rate.Programme, programme, StringComparison.Ordinal)).ToList();
        if (ofProgramme.Count == 0)
        {
            return new Problem(ProblemCode.UnknownName, $"There is no programme \"{programme}\"; held are {string.Join(", ", All.Select(rate => rate.Programme).Distinct(StringComparer.Ordinal))}.");
        }

        if (eligibleCostOfYear is { } cost)
        {
            var where = new Location(Parameter: "eligible cost of the year");
            if (cost.Amount <= 0) return new Problem(ProblemCode.OutOfRange, where, $"The eligible cost of the year, {cost}, has to be above zero.");
            var limit = ofProgramme.SelectMany(rate => new[] { rate.CostAbove, rate.CostUpTo }).FirstOrDefault(each => each is not null);
            if (limit is { } known && known.Currency != cost.Currency)
            {
                return new Problem(
                    ProblemCode.MixedCurrencies,
                    where,
                    $"The eligible cost of the year is given as {cost}, and the limits of the programme are in {known.Currency}: convert it at a rate that you state.");
            }
        }

        var fitting = ofProgramme.Where(rate => !rate.IsExcludedBy(enterprise, eligibleCostOfYear)).ToList();
        return fitting.Count == 1
            ? fitting[0]
            : new Problem(ProblemCode.ChoiceNeeded, $"The rate depends on the size of the representative participant and the eligible cost of the year: {string.Join("; ", fitting)}.");
    }
}
