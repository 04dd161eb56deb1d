using System.Globalization;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Cli.Output;

/// <summary>The page of <c>jcm adjust</c>.</summary>
internal static class AdjustPage
{
    internal static Page Of(LedgerAdjustments adjustments)
    {
        var page = new Page();
        page.Heading("Corresponding adjustments").Table(Overview(adjustments));
        foreach (var account in adjustments.Accounts) page.Heading($"Structured summary of {account.Ndc.Party}, {account.Through} [{account.Ndc.Metric}]").Table(Summary(account));
        foreach (var balance in adjustments.Balances) Between(page, balance);
        if (adjustments.Jcm is { } jcm) Tenth(page, jcm, adjustments.JcmBalances);
        return page.Text("All amounts are exact. Every step, year and rule: add --explain.", Meaning.Quiet);
    }

    private static Table Overview(LedgerAdjustments adjustments)
    {
        var table = new Table(
            new PageColumn("NDC"), new PageColumn("year"), new PageColumn("CA", IsNumber: true), new PageColumn("", MayWrap: true), new PageColumn("E or I", IsNumber: true), new PageColumn("EB or AI", IsNumber: true));
        foreach (var account in adjustments.Accounts)
        {
            var year = account.Adjustments[^1];
            var (level, balance) = account switch
            {
                EmissionsAccount emissions => (emissions.Years[^1].Emissions, emissions.Years[^1].Balance),
                IndicatorAccount indicator => (indicator.Years[^1].Indicator, indicator.Years[^1].AdjustedIndicator),
                _ => default,
            };
            table.Row(
                new Cell($"{account.Ndc.Party} {account.Ndc.FirstYear}-{account.Ndc.LastYear}", Meaning.Name),
                account.Through.ToString(),
                Amounts.Text(year.Adjustment),
                new Cell(year.IsBinding ? "binding" : "indicative", year.IsBinding ? Meaning.Good : Meaning.Attention),
                level is null ? "-" : Amounts.Text(level),
                balance is null ? "-" : Amounts.Text(balance));
        }

        return table;
    }

    /// <summary>The rows of the evaluated year; rows that do not apply have no amount.</summary>
    private static Table Summary(INdcAccount account)
    {
        var table = new Table(new PageColumn("paragraph"), new PageColumn("row", MayWrap: true), new PageColumn(account.Through.ToString(), IsNumber: true));
        var notes = new List<SummaryRow>();
        foreach (var row in LedgerAdjustments.Summary(account).Rows)
        {
            if (row.Note is null) table.Row(row.Paragraph, row.Name, row.Values[^1] is { } value ? Amounts.Text(value) : new Cell("-", Meaning.Quiet));
            else notes.Add(row);
        }

        foreach (var row in notes) table.Row(row.Paragraph, $"{row.Name}: {row.Note}", "");
        return table;
    }

    private static void Between(Page page, AdjustmentBalance balance)
    {
        var last = balance.Last;
        page.Heading($"Between the Parties {string.Join(", ", balance.Accounts.Select(account => account.Ndc.Party))}, {last.Year}");
        page.Table(new Table(new PageColumn("", MayWrap: true), new PageColumn("CA", IsNumber: true))
            .Row("for other purposes, subtracted by no Party", Amounts.Text(last.ForOtherPurposes))
            .Row("first transferred and not used by these Parties", Amounts.Text(last.NotUsed))
            .Row("adjusted yearly instead of by averaging", Amounts.Text(last.YearlyInsteadOfAveraged))
            .Row("sum of the adjustments", new Cell(Amounts.Text(last.Sum), balance.IsBalanced ? Meaning.Good : Meaning.Attention))
            .Row("cumulative net quantity", Amounts.Text(last.CumulativeNet)));
    }

    private static void Tenth(Page page, JcmAdjustment jcm, JcmBalances? balances)
    {
        page.Heading($"Japan's rule of one tenth: mitigation of {JcmAdjustment.Window}, target year {JcmAdjustment.TargetYear} [tCO2e]");
        var table = new Table(new PageColumn("Party"), new PageColumn("S", IsNumber: true), new PageColumn("CA = S / n", IsNumber: true), new PageColumn("E", IsNumber: true), new PageColumn("EB", IsNumber: true));
        foreach (var (party, eligible, adjustment) in jcm.Partners.Select(each => (each.Party, each.Eligible, each.Adjustment)).Prepend((Article6.Party.Japan, -jcm.Eligible, jcm.Japan)))
        {
            var balance = balances?.Parties.FirstOrDefault(each => each.Party == party);
            table.Row(new Cell(party.Code, Meaning.Name), Amounts.Text(eligible), Amounts.Text(adjustment), balance is null ? "-" : Amounts.Text(balance.Emissions), balance is null ? "-" : Amounts.Text(balance.Balance));
        }

        page.Table(table);
        var excluded = jcm.Lines.Where(line => !line.IsCounted).Sum(line => (decimal)line.Holding.Quantity);
        var sentence = string.Create(CultureInfo.InvariantCulture, $"n = {JcmAdjustment.Years}. {Amounts.Text(jcm.Eligible)} count; {excluded:#,0} do not, and --explain says why.");
        page.Text(balances is null ? $"{sentence} There are no balances under this rule, because the document states no targetYearEmissions." : sentence);
    }
}
