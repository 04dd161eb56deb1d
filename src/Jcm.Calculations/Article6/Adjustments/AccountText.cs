using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Reference;

namespace Jcm.Calculations.Article6.Adjustments;

/// <summary>Accounts as text for people.</summary>
internal static class AccountText
{
    internal static T Find<T>(IReadOnlyList<T> years, Func<T, CalendarYear> yearOf, CalendarYear year)
    {
        foreach (var each in years)
        {
            if (yearOf(each) == year) return each;
        }

        throw new ArgumentOutOfRangeException(nameof(year), year, $"The account covers {yearOf(years[0])} through {yearOf(years[^1])}.");
    }

    internal static string Line(INdcAccount account)
    {
        var last = account.Adjustments[^1];
        return $"{account.Ndc} through {account.Through}: CA = {ExactText.Of(last.Adjustment)} ({Force(last)})";
    }

    internal static string[] Row(AdjustmentYear amounts, Rational? level, Rational? balance) =>
    [
        amounts.Year.ToString(),
        ExactText.Short(amounts.FirstTransferred),
        ExactText.Short(amounts.AuthorisedForOtherPurposes),
        ExactText.Short(amounts.Used),
        ExactText.Short(amounts.Net),
        ExactText.Short(amounts.Cumulative),
        amounts.ElapsedYears.ToString(CultureInfo.InvariantCulture),
        ExactText.Short(amounts.Adjustment),
        Force(amounts),
        Optional(level),
        Optional(balance),
    ];

    internal static List<string> Working(AdjustmentYear amounts)
    {
        var (transferred, other, used) = (ExactText.InBrackets(amounts.FirstTransferred), ExactText.InBrackets(amounts.AuthorisedForOtherPurposes), ExactText.InBrackets(amounts.Used));
        var working = new List<string>
        {
            $"N = FT + O − U = {transferred} + {other} − {used} = {ExactText.Of(amounts.Net)}",
            $"Cum = Σ N = {ExactText.Of(amounts.Cumulative)}",
        };
        working.Add(amounts.Average is { } average
            ? string.Create(CultureInfo.InvariantCulture, $"CA = Cum / n = {ExactText.InBrackets(amounts.Cumulative)} / {amounts.ElapsedYears} = {ExactText.Of(average)} ({Force(amounts)})")
            : $"CA = N = {ExactText.Of(amounts.Net)}");
        return working;
    }

    internal static string Explain(INdcAccount account, string level, string balance, IEnumerable<IReadOnlyList<string>> rows, IEnumerable<string> working, IEnumerable<string> policies)
    {
        var text = new List<string> { $"Corresponding adjustments: {account.Ndc} through {account.Through} [{account.Ndc.Metric}]", CalculatedWith.Line, "" };
        text.AddRange(TextTable.Lines([["year", "FT", "O", "U", "N", "Cum", "n", "CA", "", level, balance], .. rows]));
        text.AddRange(ExactText.Exactly(account.Adjustments.Select(year => ($"CA_{year.Year}", year.Adjustment))));
        text.Add("");
        text.Add($"Working of {account.Through}");
        text.AddRange(working.Select(TextPage.Indent));
        text.Add("");
        text.Add("Policies");
        text.AddRange(policies.Select(TextPage.Indent));
        return TextPage.Of(text);
    }

    internal static string Optional(Rational? value) => value is { } known ? ExactText.Short(known) : "-";

    private static string Force(AdjustmentYear amounts) => amounts.IsBinding ? "binding" : "indicative";
}
