using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Parameters;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>The description of the fields and the lists of values.</summary>
public sealed class AefFieldTests
{
    [Theory]
    [InlineData(AefTable.Submission, 9, 6, 3)]
    [InlineData(AefTable.Authorizations, 19, 7, 1)]
    [InlineData(AefTable.Actions, 27, 12, 1)]
    [InlineData(AefTable.Holdings, 16, 10, 0)]
    [InlineData(AefTable.AuthorizedEntities, 8, 5, 0)]
    public void Every_table_has_its_fields_in_order(AefTable table, int fields, int required, int filledByCentralPlatform)
    {
        var all = AefFields.Of(table);
        Assert.Equal(Enumerable.Range(1, fields), all.Select(field => field.Number));
        Assert.Equal(required, all.Count(field => field.IsRequired));
        Assert.Equal(filledByCentralPlatform, all.Count(field => field.IsFilledByCentralPlatform));
        Assert.Equal(fields, all.Select(field => field.Heading).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(fields, all.Select(field => field.TechnicalName).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Tables_3_and_4_describe_blocks_in_the_same_fields() => Assert.Equal(
        AefFields.Of(AefTable.Holdings).Select(field => (field.Heading, field.IsRequired, field.Kind, field.Vocabulary)),
        AefFields.Of(AefTable.Actions).Skip(3).Take(16).Select(field => (field.Heading, field.IsRequired, field.Kind, field.Vocabulary)));

    [Fact]
    public void Everything_is_flagged_as_read_at_second_hand()
    {
        Assert.All(AefFields.All, field => Assert.Equal(Confidence.SourceReadSecondhand, field.Provenance.Confidence));
        Assert.All(AefNomenclature.February2026.All, term => Assert.Equal(Confidence.SourceReadSecondhand, term.Provenance.Confidence));
        Assert.All(AefNomenclature.February2026.All, term => Assert.Contains("17 February 2026", term.Provenance.Edition, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(AefVocabulary.Metric, 2)]
    [InlineData(AefVocabulary.Sector, 9)]
    [InlineData(AefVocabulary.Purpose, 7)]
    [InlineData(AefVocabulary.FirstTransferDefinition, 3)]
    [InlineData(AefVocabulary.ActionType, 7)]
    [InlineData(AefVocabulary.ActionSubtype, 10)]
    [InlineData(AefVocabulary.UnderlyingUnitRegistry, 12)]
    [InlineData(AefVocabulary.MitigationType, 3)]
    [InlineData(AefVocabulary.ActivityType, 27)]
    [InlineData(AefVocabulary.AccountType, 7)]
    public void Every_list_has_its_values(AefVocabulary vocabulary, int values) => Assert.Equal(values, AefNomenclature.February2026.Values(vocabulary).Count);

    [Fact]
    public void The_list_of_activity_types_keeps_its_zero()
    {
        Assert.True(AefNomenclature.February2026.Has(AefVocabulary.ActivityType, "C02 usage"));
        Assert.False(AefNomenclature.February2026.Has(AefVocabulary.ActivityType, "CO2 usage"));
    }

    [Fact]
    public void The_typed_fields_know_exactly_the_words_of_their_lists()
    {
        Same(AefWords.ActionTypes);
        Same(AefWords.Metrics);
        Same(AefWords.Purposes);
        Same(AefWords.FirstTransferDefinitions);
        Same(AefWords.MitigationTypes);
        Assert.All(Enum.GetValues<AefActionType>(), type => Assert.NotEmpty(AefWords.ActionTypes.Of(type)));
        Assert.All(Enumerable.Range(1, 7), purposes => Assert.NotEmpty(AefWords.Purposes.Of((Purposes)purposes)));

        static void Same<T>(AefWords<T> words)
            where T : struct, Enum =>
            Assert.Equal(AefNomenclature.February2026.Values(words.Vocabulary).Order(StringComparer.Ordinal), words.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_subtypes_that_have_a_name_here_are_those_of_the_list() => Assert.Equal(
        AefNomenclature.February2026.Values(AefVocabulary.ActionSubtype).Order(StringComparer.Ordinal),
        typeof(AefActionSubtype).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal));

    [Fact]
    public void A_value_of_a_later_edition_can_be_added_once()
    {
        var later = AefNomenclature.February2026.With(AefVocabulary.UnderlyingUnitRegistry, "NEW", "a later edition");
        Assert.True(later.Has(AefVocabulary.UnderlyingUnitRegistry, "NEW"));
        Assert.False(AefNomenclature.February2026.Has(AefVocabulary.UnderlyingUnitRegistry, "NEW"));
        Assert.Throws<ArgumentException>(() => later.With(AefVocabulary.UnderlyingUnitRegistry, "NEW", "a later edition"));
        var findings = AefPair.Japan.WithBlock(1, block => block with { UnderlyingUnitRegistryId = "NEW" }).Check(later);
        Assert.Empty(findings.Problems);
        Assert.Contains("Values: a later edition.", findings.Policies, StringComparer.Ordinal);
    }

    [Fact]
    public void A_later_subtype_fits_the_types_it_is_added_for()
    {
        var later = AefNomenclature.February2026.With(AefVocabulary.ActionSubtype, "Use for aviation", "a later edition", AefActionType.Use);
        Assert.Empty(AefPair.Japan.WithAction(3, use => use with { Subtype = "Use for aviation" }).Check(later).Problems);
        Assert.Single(AefPair.Japan.WithAction(1, acquisition => acquisition with { Subtype = "Use for aviation" }).Check(later).Problems);
    }

    [Fact]
    public void There_is_no_sixth_table()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AefFields.Of((AefTable)5));
        Assert.Throws<ArgumentOutOfRangeException>(() => AefPair.Japan.ToCsv((AefTable)5));
    }

    [Fact]
    public void A_metric_turns_into_its_columns()
    {
        AefMetric ghg = Metric.CO2e;
        AefMetric other = Metric.NonGhg("MWh");
        Assert.Equal((AefMetricKind.Ghg, "AR5", null), (ghg.Kind, ghg.GwpValues, ghg.NonGhgMetric));
        Assert.Equal((AefMetricKind.NonGhg, null, "MWh"), (other.Kind, other.GwpValues, other.NonGhgMetric));
    }

    [Theory]
    [InlineData("2021-2030")]
    [InlineData("2021 - 203")]
    [InlineData("2021 – 2030")]
    [InlineData("20x1 - 2030")]
    [InlineData("2021 - 20x0")]
    [InlineData("")]
    public void A_text_that_is_no_timeframe_is_refused(string text) => Assert.Equal(ProblemCode.Malformed, Assert.Single(AefTimeframe.TryParse(text).Problems).Code);

    [Fact]
    public void Identities_are_ordered_by_approach_registry_Party_and_vintage()
    {
        var identity = new AefIdentity("CA0001", "JPN01", Party.Parse("THA"), 2024);
        AefIdentity[] later =
        [
            identity with { Vintage = 2025 }, identity with { FirstTransferringParty = Party.Parse("VNM") }, identity with { RegistryId = "THA01" }, identity with { CooperativeApproachId = "CA0002" },
        ];
        Assert.Equal(later, later.Reverse().Order());
        Assert.All(later, other => Assert.True(identity < other && identity <= other && other > identity && other >= identity && !(other <= identity)));
        Assert.True(identity <= later[0] with { Vintage = 2024 });
        Assert.Equal("CA0001-JPN01-THA-1-2024", identity.Serials(1, 1));
    }

    [Fact]
    public void Rows_compare_by_value_and_hold_no_null()
    {
        var row = AefPair.Japan.Authorisations[0];
        Assert.Equal(row, row with { Sectors = [.. row.Sectors], AuthorisedParties = [.. row.AuthorisedParties] });
        Assert.NotEqual(row, row with { AuthorisedParties = [.. row.AuthorisedParties.Reverse()] });
        Assert.False(row.Sectors.Equals("Energy generation"));
        Assert.Throws<ArgumentException>(() => AefPair.Japan with { Holdings = [null!] });
    }
}
