using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Programmes;

public sealed class ProgrammeDataTests
{
    private static readonly List<string> Tables = [.. EmbeddedText.Names().Where(name => name.StartsWith("Programmes/", StringComparison.Ordinal))];

    [Fact]
    public void Every_row_has_a_source_its_address_and_a_confidence_that_allows_its_use()
    {
        Assert.Equal(7, Tables.Count);
        Assert.All(Tables.SelectMany(table => CsvTable.Embedded(table).Rows), row =>
        {
            Assert.NotEmpty(row["source"]);
            Assert.True(Uri.TryCreate(row["source_url"], UriKind.Absolute, out var address) && address.Scheme is "https");
            Assert.True(ConfidenceRule.Parse(row["confidence"]).IsUsed());
        });
    }

    [Fact]
    public void What_was_read_in_a_report_only_is_flagged()
    {
        Assert.True(CreditLimit.GxEts(new(2026)).Value.Provenance.Confidence.IsFlagged());
        Assert.False(CreditLimit.Singapore(2024).Value.Provenance.Confidence.IsFlagged());
        Assert.True(SubsidyCalls.Find(new(2018)).Value.Provenance.Confidence.IsFlagged());
        Assert.False(SubsidyCalls.Find(new(2025)).Value.Provenance.Confidence.IsFlagged());
    }

    [Fact]
    public void The_calls_hold_what_was_read_and_nothing_else()
    {
        var call = SubsidyCalls.Find(new(2016)).Value;
        Assert.Equal((null, 0.5m, 0.5m), (call.LowestRate, call.HighestRate, call.RateWithoutPrecedent?.Value));
        call = SubsidyCalls.Find(new(2018)).Value;
        Assert.Equal((0.3m, 0.5m, null), (call.LowestRate, call.HighestRate, call.RateWithoutPrecedent?.Value));
        Assert.Equal((Money.Yen(50_000_000), Money.Yen(2_000_000_000)), (call.LowestSubsidy!.Value, call.HighestSubsidy!.Value));
        call = SubsidyCalls.Find(new(2022)).Value;
        Assert.Equal((null, 0.5m), (call.LowestRate, call.HighestRate));
        Assert.Null(call.LowestSubsidy);
        Assert.Equal(Money.Yen(2_000_000_000), call.HighestSubsidy!.Value);
        Assert.Null(call.CostEffectivenessLimit);
        call = SubsidyCalls.Find(new(2025)).Value;
        Assert.Equal((0.2m, 0.5m), (call.LowestRate, call.HighestRate));
        Assert.Null(call.HighestSubsidy);
        Assert.Equal((Money.Yen(4_000), (Rational)3), (call.CostEffectivenessLimit!.Value, call.PaybackGuide!.Value));
        Assert.Contains("exceptions", call.CostEffectivenessLimit.Provenance.Note, StringComparison.Ordinal);
        Assert.Equal("a guide value", call.PaybackGuide.Provenance.Note);
    }

    [Fact]
    public void A_year_of_which_nothing_is_held_is_answered_with_the_document_to_read()
    {
        var problem = Assert.Single(SubsidyCalls.Find(new(2020)).Problems);
        Assert.Equal(ProblemCode.UnknownValue, problem.Code);
        Assert.Contains("公募要領", problem.Message, StringComparison.Ordinal);
        Assert.Contains("FY2020", problem.Message, StringComparison.Ordinal);
        Assert.Contains("gec.jp", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Years_are_in_order_and_each_is_there_once()
    {
        Assert.Equal(SubsidyCalls.All.Select(call => call.Year).Distinct().Order(), SubsidyCalls.All.Select(call => call.Year));
        Assert.Equal([new FiscalYear(2030), new(2040)], JcmTargets.All.Select(target => target.Year));
        Assert.Equal([new FiscalYear(2030), new(2035), new(2040)], NationalTargets.All.Select(target => target.Year));
    }
}
