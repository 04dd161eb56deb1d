using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Article6;
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
        foreach (var account in adjustments.Accounts) Summary(page, account);
        foreach (var balance in adjustments.Balances) Between(page, balance);
        if (adjustments.Jcm is { } jcm) Tenth(page, jcm, adjustments.JcmBalances);
        return page.Text("All amounts are exact. Every step, year and rule: add --explain.", Meaning.Quiet);
    }

    private static Table Overview(LedgerAdjustments adjustments)
    {
        var (level, balance) = adjustments.Accounts switch
        {
            var all when all.All(account => account is EmissionsAccount) => ("E", "EB = E + CA"),
            var all when all.All(account => account is IndicatorAccount) => ("I", "AI = I − CA"),
            _ => ("E or I", "EB or AI"),
        };
        var table = new Table(
            new PageColumn("NDC"), new PageColumn("year"), new PageColumn("CA", IsNumber: true), new PageColumn(""), new PageColumn(level, IsNumber: true), new PageColumn(balance, IsNumber: true));
        foreach (var account in adjustments.Accounts)
        {
            var year = account.Adjustments[^1];
            var (given, adjusted) = account switch
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
                Cell(given),
                Cell(adjusted));
        }

        return table;
    }

    /// <summary>The rows of the evaluated year; rows that do not apply have no amount.</summary>
    private static void Summary(Page page, INdcAccount account)
    {
        var rows = LedgerAdjustments.Summary(account).Rows;
        var table = new Table(new PageColumn("paragraph"), new PageColumn("row", MayWrap: true), new PageColumn(account.Through.ToString(), IsNumber: true));
        foreach (var row in rows.Where(row => row.Note is null)) table.Row(row.Paragraph, row.Name, Cell(row.Values[^1]));
        page.Heading($"Structured summary of {account.Ndc.Party}, {account.Through} [{account.Ndc.Metric}]").Table(table);
        page.Lines(rows.Where(row => row.Note is not null).Select(row => $"{row.Paragraph}  {row.Name}: {row.Note}"));
    }

    private static Cell Cell(Rational? amount) => amount is { } known ? new(Amounts.Text(known)) : new("-", Meaning.Quiet);

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
        var table = new Table(new PageColumn("Party"), new PageColumn("S", IsNumber: true), new PageColumn("CA", IsNumber: true), new PageColumn("E", IsNumber: true), new PageColumn("EB = E + CA", IsNumber: true));
        var parties = jcm.Partners.Select(partner => partner.Party).Prepend(Party.Japan).Concat(balances?.Parties.Select(each => each.Party) ?? []).Distinct();
        foreach (var party in parties)
        {
            var partner = jcm.Partners.FirstOrDefault(each => each.Party == party);
            var balance = balances?.Parties.FirstOrDefault(each => each.Party == party);
            table.Row(
                new Cell(party.Code, Meaning.Name),
                Cell(party == Party.Japan ? jcm.Eligible : partner?.Eligible),
                Cell(party == Party.Japan ? jcm.Japan : partner?.Adjustment),
                Cell(balance?.Emissions),
                Cell(balance?.Balance));
        }

        page.Table(table);
        var excluded = jcm.Lines.Where(line => !line.IsCounted).Sum(line => (decimal)line.Holding.Quantity);
        var sentence = string.Create(CultureInfo.InvariantCulture, $"CA = −S / {JcmAdjustment.Years} for Japan, S / {JcmAdjustment.Years} for partner countries. {Amounts.Text(jcm.Eligible)} credits count; {excluded:#,0} do not, and --explain says why.");
        page.Text(balances is null ? $"{sentence} There are no balances under this rule, because the document states no targetYearEmissions." : sentence);
    }
}
