using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Monitoring;

namespace FromTonnesToNations;

/// <summary>The annual information of both Parties on 2026: checked, compared, and printed as it is submitted.</summary>
internal static class Reports
{
    private static readonly CalendarYear Year = 2026;

    internal static void Print(ItmoLedger ledger)
    {
        var reports = new[] { Registries.Thailand, Party.Japan }.Select(party => Of(ledger, party)).ToList();
        foreach (var report in reports)
        {
            Console.WriteLine($"{report.Submission.Party.Name}, {Year}: {report.Actions.Count} actions, {report.Holdings.Count} holdings");
            Page.Lines(report.Check().Problems.Select(problem => problem.ToString()).DefaultIfEmpty("checked: nothing is wrong"));
        }

        Console.WriteLine(AefConsistency.Between(reports[0], reports[1]).IsConsistent
            ? "What Thailand first transferred is what Japan acquired.\n"
            : "The two reports do NOT agree.\n");
        foreach (var report in reports)
        {
            foreach (var table in Enum.GetValues<AefTable>()) Console.WriteLine($"{report.Submission.Party.Name}, table {table}:\n{report.ToCsv(table)}");
        }
    }

    private static AefReport Of(ItmoLedger ledger, Party party)
    {
        var ndc = ledger.Ndcs.Single(ndc => ndc.Party == party);
        return AefReport.Of(ledger, new()
        {
            Party = party,
            Version = "1.0",
            ReportedYear = Year,
            DateOfSubmission = new(2027, 4, 15),
            FirstYearOfNdcPeriod = ndc.FirstYear,
            LastYearOfNdcPeriod = ndc.LastYear,
        });
    }
}
