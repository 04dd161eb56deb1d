using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>What the comparison of reports says of single disagreements.</summary>
public sealed class AefConsistencyTests
{
    private static readonly AefReport Japan = AefPair.Japan;
    private static readonly AefReport Thailand = AefPair.Thailand;
    private static readonly Party Mongolia = Party.Parse("MNG");

    /// <summary>In what the second acquisition of Japan, of 20 tonnes, is reported differently.</summary>
    private static readonly (AefInconsistencyKind Kind, string FirstSays, string SecondSays, Func<AefBlock, AefBlock> Change)[] Differences =
    [
        (AefInconsistencyKind.Vintage, "2024", "2025", block => block with { Vintage = 2025 }),
        (AefInconsistencyKind.CooperativeApproach, "CA0001", "CA0002", block => block with { CooperativeApproachId = "CA0002" }),
        (AefInconsistencyKind.Registry, "JPN01", "THA01", block => block with { RegistryId = "THA01" }),
        (AefInconsistencyKind.FirstTransferringParty, "THA", "MNG", block => block with { FirstTransferringParty = Mongolia }),
        (AefInconsistencyKind.Metric, "GHG", "non-GHG MWh", block => block with { Metric = new() { Kind = AefMetricKind.NonGhg, GwpValues = "AR5", NonGhgMetric = "MWh" } }),
        (AefInconsistencyKind.MitigationType, "Emission reductions", "Removals", block => block with { MitigationType = MitigationType.Removals }),
        (AefInconsistencyKind.Quantity, "20", "19", block => block with { Quantity = 19 }),
        (AefInconsistencyKind.NonGhgQuantity, "0", "5/2", block => block with { NonGhgQuantity = 2.5m }),
        (AefInconsistencyKind.GwpValues, "AR5", "AR4", block => block with { Metric = block.Metric with { GwpValues = "AR4" } }),
        (AefInconsistencyKind.Authorisation, "JCM TH 2025-1", "JP 1", block => block with { AuthorisationId = "JP 1" }),
    ];

    public static TheoryData<AefInconsistencyKind> Kinds => new(Differences.Select(difference => difference.Kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void One_field_reported_differently_is_one_inconsistency_of_its_kind(AefInconsistencyKind kind)
    {
        var (_, firstSays, secondSays, change) = Differences.Single(difference => difference.Kind == kind);
        var comparison = AefConsistency.Between(Thailand, Japan.WithBlock(2, change));
        var found = Assert.Single(comparison.Inconsistencies);
        Assert.Equal((kind, "THA", "JPN", 1L, 20L, 1, firstSays, secondSays), (found.Kind, found.First.Code, found.Second.Code, found.FirstId, found.LastId, found.Times, found.FirstSays, found.SecondSays));
        Assert.Equal(kind is AefInconsistencyKind.GwpValues or AefInconsistencyKind.Authorisation, found.IsRemark);
        Assert.Equal(found.IsRemark, comparison.IsConsistent);
    }

    [Fact]
    public void Every_difference_between_transfer_and_acquisition_has_a_case() => Assert.Equal(
        Enum.GetValues<AefInconsistencyKind>().Except(
            [AefInconsistencyKind.NotAcquired, AefInconsistencyKind.NotTransferred, AefInconsistencyKind.UsedTwice, AefInconsistencyKind.HeldTwice, AefInconsistencyKind.HeldAfterUse]),
        Differences.Select(difference => difference.Kind).Order());

    [Fact]
    public void A_transfer_that_nobody_acquired_is_named_with_its_identifiers()
    {
        var comparison = AefConsistency.Between(Thailand, Japan.WithBlock(1, block => block with { FirstId = 11, LastId = 95, Quantity = 85 }));
        Assert.Equal(
            ["CA0001-JPN01-THA-1..10-2023 [NotAcquired] THA: transferred to JPN; JPN: nothing", "CA0001-JPN01-THA-96..100-2023 [NotAcquired] THA: transferred to JPN; JPN: nothing"],
            comparison.Inconsistencies.Select(each => each.ToString()),
            StringComparer.Ordinal);
        Assert.Equal(new AefFlow(Party.Parse("THA"), Party.Japan, 120, 105), Assert.Single(comparison.Flows));
        Assert.Equal(15, comparison.Inconsistencies.Sum(each => each.Count));
        Assert.False(comparison.IsConsistent);
    }

    [Fact]
    public void An_acquisition_that_nobody_transferred_is_named_with_its_identifiers()
    {
        var comparison = AefConsistency.Between(Thailand with { Actions = [.. Thailand.Actions.Take(2)] }, Japan);
        Assert.Equal("CA0001-JPN01-THA-1..20-2024 [NotTransferred] THA: nothing; JPN: acquired from THA", Assert.Single(comparison.Inconsistencies).ToString());
    }

    [Fact]
    public void The_same_outcomes_may_change_hands_several_times_and_are_counted_each_time()
    {
        var again = Thailand.Actions[0] with { Type = AefActionType.Transfer, Subtype = null };
        var comparison = AefConsistency.Between(Thailand with { Actions = [.. Thailand.Actions, again, again] }, Japan);
        Assert.Equal("CA0001-JPN01-THA-1..60-2023 2 times [NotAcquired] THA: transferred to JPN; JPN: nothing", Assert.Single(comparison.Inconsistencies).ToString());
        var acquired = Japan.Actions[0] with { Block = again.Block };
        Assert.Empty(AefConsistency.Between(Thailand with { Actions = [.. Thailand.Actions, again] }, Japan with { Actions = [.. Japan.Actions, acquired] }).Inconsistencies);
    }

    [Fact]
    public void Several_statements_on_the_same_outcomes_are_paired_as_often_as_they_occur()
    {
        var transfer = Thailand.Actions[2];
        var acquisition = Japan.Actions[1];
        var thailand = Thailand with { Actions = [transfer, transfer, transfer with { Block = transfer.Block with { MitigationType = MitigationType.Removals } }] };
        var japan = Japan with { Actions = [.. Enumerable.Repeat(acquisition with { Block = acquisition.Block with { MitigationType = MitigationType.EmissionReductionsAndRemovals } }, 4)] };
        Assert.Equal(
            [(AefInconsistencyKind.NotTransferred, 1), (AefInconsistencyKind.MitigationType, 2), (AefInconsistencyKind.MitigationType, 1)],
            AefConsistency.Between(thailand, japan).Inconsistencies.Select(each => (each.Kind, each.Times)));
        Assert.Equal(
            [(AefInconsistencyKind.NotAcquired, 2), (AefInconsistencyKind.MitigationType, 1)],
            AefConsistency.Between(thailand, japan with { Actions = [japan.Actions[0]] }).Inconsistencies.Select(each => (each.Kind, each.Times)));
    }

    [Fact]
    public void Outcomes_used_by_both_Parties_are_found()
    {
        var use = Japan.Actions[2] with { Block = Japan.Actions[2].Block with { FirstId = 66, LastId = 72, Quantity = 7 } };
        var found = AefConsistency.Between(Thailand with { Actions = [.. Thailand.Actions, use] }, Japan).Inconsistencies;
        Assert.Equal("CA0001-JPN01-THA-66..72-2023 [UsedTwice] JPN: used or cancelled in 2025; THA: used or cancelled in 2025", Assert.Single(found).ToString());
    }

    [Fact]
    public void Outcomes_held_by_both_Parties_at_the_end_of_the_year_are_found()
    {
        var found = AefConsistency.Between(Thailand with { Holdings = [Japan.Holdings[1]] }, Japan).Inconsistencies;
        Assert.Equal("CA0001-JPN01-THA-1..20-2024 [HeldTwice] JPN: held on 31 December 2025; THA: held on 31 December 2025", Assert.Single(found).ToString());
    }

    [Fact]
    public void Outcomes_held_by_one_after_the_other_used_them_are_found()
    {
        var held = new AefHolding { Block = Japan.Holdings[0].Block with { FirstId = 70, LastId = 75 } };
        var found = AefConsistency.Between(Thailand with { Holdings = [held] }, Japan).Inconsistencies;
        Assert.Equal("CA0001-JPN01-THA-70..75-2023 [HeldAfterUse] JPN: used or cancelled in 2025; THA: held on 31 December 2025", Assert.Single(found).ToString());
    }

    [Fact]
    public void What_is_used_in_one_year_is_neither_used_nor_held_in_a_later_one()
    {
        var later = Japan with { Submission = Japan.Submission with { ReportedYear = 2026 }, Actions = [Japan.Actions[2]], Holdings = [new() { Block = Japan.Actions[3].Block }] };
        Assert.Equal(
            [AefInconsistencyKind.UsedTwice, AefInconsistencyKind.HeldAfterUse],
            AefConsistency.Among([later, Thailand, Japan]).Inconsistencies.Select(each => each.Kind));

        // What is held at the end of one year may be used in the next, and still be held.
        var next = later with { Actions = [Japan.Actions[2] with { Block = Japan.Holdings[0].Block }], Holdings = [Japan.Holdings[1]] };
        Assert.Empty(AefConsistency.Among([Thailand, Japan, next]).Inconsistencies);
    }

    [Fact]
    public void Each_Party_may_name_its_own_registry_where_the_field_is_read_so()
    {
        var own = Thailand.WithBlock(1, block => block with { RegistryId = "THA01" }).WithBlock(2, block => block with { RegistryId = "THA01" }).WithBlock(3, block => block with { RegistryId = "THA01" });
        Assert.All(AefConsistency.Between(own, Japan).Inconsistencies, each => Assert.Equal(AefInconsistencyKind.Registry, each.Kind));
        var tracking = AefConsistency.Between(own, Japan, AefRegistryReading.PlaceOfTracking);
        Assert.True(tracking.IsConsistent);
        Assert.Contains(tracking.Policies, policy => policy.Contains("tracks", StringComparison.Ordinal));
        Assert.Equal("CA0001-*-THA-1..20-2024", AefConsistency.Between(own with { Actions = [] }, Japan, AefRegistryReading.PlaceOfTracking).Inconsistencies[1].ToString().Split(' ')[0]);
    }

    [Fact]
    public void Third_Parties_are_left_aside_between_two_and_unchecked_among_many()
    {
        var more = Thailand with { Actions = [.. Thailand.Actions, Thailand.Actions[0] with { AcquiringParty = Mongolia, Block = Thailand.Actions[0].Block with { FirstId = 101, LastId = 110, Quantity = 10 } }] };
        Assert.True(AefConsistency.Between(more, Japan).IsConsistent);
        var among = AefConsistency.Among([more, Japan]);
        Assert.Equal(new AefUncheckedFlow(Party.Parse("THA"), Mongolia, 2025, Mongolia, 10), Assert.Single(among.Unchecked));
        Assert.False(among.IsConsistent);
    }

    [Fact]
    public void Reports_on_different_years_are_not_compared_but_named()
    {
        var other = Japan with { Submission = Japan.Submission with { ReportedYear = 2026 } };
        var comparison = AefConsistency.Between(Thailand, other);
        Assert.Empty(comparison.Flows);
        Assert.Equal(
            [new(Party.Parse("THA"), Party.Japan, 2025, Party.Japan, 120), new AefUncheckedFlow(Party.Parse("THA"), Party.Japan, 2026, Party.Parse("THA"), 120)],
            comparison.Unchecked);
    }

    [Fact]
    public void A_block_with_reversed_identifiers_is_named_and_not_compared()
    {
        var comparison = AefConsistency.Between(Thailand.WithBlock(3, block => block with { LastId = 0 }), Japan.WithHolding(2, block => block with { LastId = 0 }));
        Assert.Equal(["THA 2025, Actions row 3, Last ID", "JPN 2025, Holdings row 2, Last ID"], comparison.Problems.Select(problem => problem.Where.Document), StringComparer.Ordinal);
        Assert.Equal(AefInconsistencyKind.NotTransferred, Assert.Single(comparison.Inconsistencies).Kind);
        Assert.False(comparison.IsConsistent);
    }

    [Fact]
    public void Identifiers_up_to_the_largest_are_compared()
    {
        var thailand = Thailand.WithBlock(3, block => block with { FirstId = long.MaxValue - 19, LastId = long.MaxValue });
        var japan = Japan.WithBlock(2, block => block with { FirstId = long.MaxValue - 19, LastId = long.MaxValue });
        Assert.Empty(AefConsistency.Between(thailand, japan).Inconsistencies);
        Assert.Equal(2, AefConsistency.Between(thailand, Japan).Inconsistencies.Count);
    }

    [Fact]
    public void Two_reports_of_one_Party_are_no_pair()
    {
        Assert.Throws<ArgumentException>(() => AefConsistency.Between(Japan, Japan));
        Assert.Throws<ArgumentException>(() => AefConsistency.Among([Thailand, Japan, Japan]));
        Assert.True(AefConsistency.Among([]).IsConsistent);
    }
}
