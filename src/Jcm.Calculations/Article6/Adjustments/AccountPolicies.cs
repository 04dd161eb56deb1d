using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>The rules that an account follows, in words.</summary>
internal static class AccountPolicies
{
    internal const string Paragraphs = "Paragraphs are those of the annex to decision 2/CMA.3 <https://unfccc.int/sites/default/files/resource/cma3_auv_12a_PA_6.2.pdf>.";
    internal const string Trajectory = "Method: trajectory (paragraph 7(a)(i)). Each year is adjusted by its own net quantity, CA = N.";
    internal const string Averaging = "Method: averaging (paragraph 7(a)(ii)). CA = Cum / n, indicative in each year and binding in the target year.";
    internal const string MultiYear = "Method: multi-year (paragraph 7(b)). Each year is adjusted by its own net quantity, CA = N, and the whole period is compared with its budget at its end.";

    internal static IReadOnlyList<string> Of(Ndc ndc, CalendarYear through, IReadOnlyDictionary<CalendarYear, AnnualQuantities> given, IReadOnlyCollection<CalendarYear> laterYears)
    {
        var policies = new List<string>
        {
            Paragraphs,
            ndc.Method switch
            {
                AdjustmentMethod.Trajectory => Trajectory,
                AdjustmentMethod.Averaging => Averaging,
                _ => MultiYear,
            },
            ndc.Metric.IsGhg
                ? "Sign: first transfers are added to emissions and uses subtracted (paragraph 8): EB = E + CA, and CA > 0 raises the balance."
                : "Sign: first transfers are subtracted from the indicator and uses added (paragraph 9): AI = I − CA, and CA > 0 lowers the indicator.",
            "N = FT + O − U. FT and O count in the year in which the mitigation occurred, U in the year for which it is used. O holds what is authorised for other purposes only: no outcome stands in FT and O both.",
            "First transfers are adjusted for whatever their purpose (paragraph 16), and whether or not the contribution covers the mitigation (paragraph 14).",
            "An acquisition adjusts nothing; only first transfer and use do. Nothing is deducted for adaptation or overall mitigation, which is voluntary under Article 6.2 (paragraphs 37 to 40).",
            "Exact fractions throughout: no adjustment is rounded to whole tonnes.",
        };
        if (ndc.IsPoliciesAndMeasures) policies.Add("The contribution is policies and measures (paragraph 10): E is the emissions of the categories that they affect, adjusted with the signs of paragraph 8.");
        var missing = ndc.FirstYear.Through(through).Where(year => !given.ContainsKey(year)).ToList();
        if (missing.Count > 0) policies.Add($"No quantities were given for {string.Join(", ", missing)}: evaluated through {through}, they count as zero.");
        if (laterYears.Count > 0) policies.Add($"What was given for {string.Join(", ", laterYears)} lies after {through} and is not part of this account.");
        return policies;
    }
}
