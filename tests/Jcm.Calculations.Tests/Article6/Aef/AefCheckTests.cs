using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Reference;
using Xunit;

namespace Jcm.Calculations.Tests.Article6.Aef;

/// <summary>Every rule, broken once in a sound report, gives its own finding and no other.</summary>
public sealed class AefCheckTests
{
    private static readonly AefReport Japan = AefPair.Japan;
    private static readonly AefReport Thailand = AefPair.Thailand;
    private static readonly Party Mongolia = Party.Parse("MNG");
    private static readonly AefMetric Energy = Metric.NonGhg("MWh");

    /// <summary>What is broken, the finding's place, its code, and the broken report.</summary>
    private static readonly (string Rule, string Place, ProblemCode Code, AefReport Report)[] Problems =
    [
        // The single cell.
        ("no Party", "Submission, Party", ProblemCode.MissingParameter, BrokenSubmission(row => row with { Party = default }, Japan with { Actions = [] })),
        ("no version", "Submission, Version", ProblemCode.MissingParameter, BrokenSubmission(row => row with { Version = " " })),
        ("version without a point", "Submission, Version", ProblemCode.Malformed, BrokenSubmission(row => row with { Version = "1" })),
        ("version zero", "Submission, Version", ProblemCode.Malformed, BrokenSubmission(row => row with { Version = "0.1" })),
        ("version without a second part", "Submission, Version", ProblemCode.Malformed, BrokenSubmission(row => row with { Version = "1." })),
        ("no name", "Authorized entities row 1, Name", ProblemCode.MissingParameter, BrokenEntity(row => row with { Name = "" })),
        ("no country", "Authorized entities row 1, Country of incorporation", ProblemCode.MissingParameter, BrokenEntity(row => row with { Country = new Country("", "", "") })),
        ("approach of an entity", "Authorized entities row 1, Cooperative approach ID", ProblemCode.Malformed, BrokenEntity(row => row with { CooperativeApproachId = "CA001" })),
        ("registry with one digit", "Holdings row 1, Party ITMO registry ID", ProblemCode.Malformed, Japan.WithHolding(1, block => block with { RegistryId = "JPN1" })),
        ("registry of no Party", "Holdings row 1, Party ITMO registry ID", ProblemCode.Malformed, Japan.WithHolding(1, block => block with { RegistryId = "QQQ01" })),
        ("no purposes", "Authorizations row 1, Purposes for authorization", ProblemCode.MissingParameter, (Thailand with { Actions = [] }).WithAuthorisation(row => row with { Purposes = Purposes.None, AuthorisedOimp = null, FirstTransferDefinition = null })),
        ("no sector", "Authorizations row 1, Sector(s)", ProblemCode.MissingParameter, Japan.WithAuthorisation(row => row with { Sectors = [] })),
        ("unknown sector", "Authorizations row 1, Sector(s)", ProblemCode.UnknownName, Japan.WithAuthorisation(row => row with { Sectors = ["Energy generation", "Energy"] })),
        ("unknown subtype", "Actions row 4, Action subtype", ProblemCode.UnknownName, Japan.WithAction(4, row => row with { Subtype = "Other" })),
        ("unknown unit registry", "Actions row 1, Underlying unit registry ID", ProblemCode.UnknownName, Japan.WithBlock(1, row => row with { UnderlyingUnitRegistryId = "jcm" })),

        // Tables 1 and 2.
        ("reversed NDC period", "Submission, Last year of the NDC implementation period", ProblemCode.ReversedPeriod, BrokenSubmission(row => row with { LastYearOfNdcPeriod = 2020 })),
        ("authorisation twice", "Authorizations row 2, Authorization ID", ProblemCode.Duplicate, Japan with { Authorisations = [Japan.Authorisations[0], Japan.Authorisations[0]] }),
        ("authorisation with an underscore", "Authorizations row 1, Authorization ID", ProblemCode.Malformed, (Thailand with { Actions = [] }).WithAuthorisation(row => row with { Id = "A_1" })),
        ("reversed timeframe", "Authorizations row 1, Authorized timeframe", ProblemCode.ReversedPeriod, Japan.WithAuthorisation(row => row with { Timeframe = new(2030, 2021) })),
        ("negative limit", "Authorizations row 1, Authorized quantity", ProblemCode.OutOfRange, (Thailand with { Actions = [] }).WithAuthorisation(row => row with { Quantity = -1 })),
        ("more first transferred than authorised", "Authorizations row 1, Authorized quantity", ProblemCode.OutOfRange, Thailand.WithAuthorisation(row => row with { Quantity = 119 })),
        ("more acquired than authorised", "Authorizations row 1, Authorized quantity", ProblemCode.OutOfRange, Japan.WithAuthorisation(row => row with { Quantity = 119 })),
        ("non-GHG metric of a GHG authorisation", "Authorizations row 1, Applicable non-GHG metric", ProblemCode.WrongKind, Japan.WithAuthorisation(row => row with { Metric = row.Metric with { NonGhgMetric = "MWh" } })),
        ("other purpose of an NDC authorisation", "Authorizations row 1, OIMP authorized by the Party", ProblemCode.WrongKind, Thailand.WithAuthorisation(row => row with { Purposes = Purposes.Ndc, FirstTransferDefinition = null })),
        ("first transfer definition of an NDC authorisation", "Authorizations row 1, First transfer definition for OIMP", ProblemCode.WrongKind, Thailand.WithAuthorisation(row => row with { Purposes = Purposes.Ndc, AuthorisedOimp = null })),

        // Blocks.
        ("negative identifier", "Holdings row 1, First ID", ProblemCode.OutOfRange, Japan with { Actions = [], Holdings = [new() { Block = Japan.Holdings[0].Block with { FirstId = -1, LastId = 23, FirstUnitId = null, LastUnitId = null } }] }),
        ("reversed identifiers", "Holdings row 1, Last ID", ProblemCode.OutOfRange, Japan.WithHolding(1, block => block with { LastId = 75 })),
        ("quantity and identifiers", "Holdings row 1, Quantity (t CO2 eq)", ProblemCode.Contradiction, Japan.WithHolding(1, block => block with { Quantity = 24 })),
        ("negative quantity", "Holdings row 1, Quantity (t CO2 eq)", ProblemCode.OutOfRange, Japan.WithHolding(1, block => block with { Quantity = -25 })),
        ("units without a registry", "Holdings row 1, Underlying unit registry ID", ProblemCode.MissingParameter, Japan.WithHolding(1, block => block with { UnderlyingUnitRegistryId = null })),
        ("no first unit", "Holdings row 1, First unit ID", ProblemCode.MissingParameter, Japan.WithHolding(1, block => block with { FirstUnitId = null })),
        ("no last unit", "Holdings row 1, Last unit ID", ProblemCode.MissingParameter, Japan.WithHolding(1, block => block with { LastUnitId = null })),
        ("reversed units", "Holdings row 1, Last unit ID", ProblemCode.OutOfRange, Japan.WithHolding(1, block => block with { LastUnitId = 1 })),
        ("units and identifiers", "Holdings row 1, Last unit ID", ProblemCode.Contradiction, Japan.WithHolding(1, block => block with { LastUnitId = block.LastUnitId + 1 })),
        ("non-GHG metric of a GHG block", "Holdings row 1, Applicable non-GHG metric", ProblemCode.WrongKind, Japan.WithHolding(1, block => block with { Metric = block.Metric with { NonGhgMetric = "MWh" } })),
        ("non-GHG quantity of a GHG block", "Holdings row 1, Quantity (in non-GHG metric)", ProblemCode.WrongKind, Japan.WithHolding(1, block => block with { NonGhgQuantity = 1 })),
        ("metric of the authorisation", "Holdings row 1, Metric", ProblemCode.Contradiction, Japan.WithHolding(1, block => block with { Metric = Energy, NonGhgQuantity = 1 })),
        ("no non-GHG metric", "Holdings row 1, Applicable non-GHG metric", ProblemCode.MissingParameter, InEnergy(block => block with { Metric = block.Metric with { NonGhgMetric = null } })),
        ("no non-GHG quantity", "Holdings row 1, Quantity (in non-GHG metric)", ProblemCode.MissingParameter, InEnergy(block => block with { NonGhgQuantity = null })),
        ("negative non-GHG quantity", "Holdings row 1, Quantity (in non-GHG metric)", ProblemCode.OutOfRange, InEnergy(block => block with { NonGhgQuantity = -0.5m })),
        ("vintage before 2021", "Holdings row 2, Vintage", ProblemCode.OutOfRange, Japan.WithHolding(2, block => block with { Vintage = 2020 })),
        ("vintage after the reported year", "Holdings row 2, Vintage", ProblemCode.OutOfRange, Japan.WithHolding(2, block => block with { Vintage = 2026 })),
        ("unknown authorisation", "Holdings row 1, Authorization ID", ProblemCode.UnknownName, Japan.WithHolding(1, block => block with { AuthorisationId = "JCM TH 2025-2" })),
        ("no authorisation", "Holdings row 1, Authorization ID", ProblemCode.MissingParameter, Japan.WithHolding(1, block => block with { AuthorisationId = "" })),
        ("approach of the authorisation", "Holdings row 1, Cooperative approach ID", ProblemCode.Contradiction, Japan.WithHolding(1, block => block with { CooperativeApproachId = "CA0002" })),

        // Actions.
        ("action in another year", "Actions row 3, Action date", ProblemCode.OutOfRange, Japan.WithAction(3, row => row with { Date = new(2026, 1, 1) })),
        ("action before the authorisation", "Actions row 1, Action date", ProblemCode.OutOfRange, Japan.WithAction(1, row => row with { Date = new(2025, 11, 3) })),
        ("subtype of another type", "Actions row 3, Action subtype", ProblemCode.Contradiction, Japan.WithAction(3, row => row with { Subtype = AefActionSubtype.UseOrCancellation })),
        ("first transfer of another Party", "Actions row 3, First transferring participating Party ID", ProblemCode.Contradiction, Thailand.WithBlock(3, block => block with { FirstTransferringParty = Mongolia })),
        ("no transferring Party", "Actions row 1, Transferring participating Party ID", ProblemCode.MissingParameter, Japan.WithAction(1, row => row with { TransferringParty = null })),
        ("transferring Party of a use", "Actions row 3, Transferring participating Party ID", ProblemCode.WrongKind, Japan.WithAction(3, row => row with { TransferringParty = Mongolia })),
        ("acquired from itself", "Actions row 1, Transferring participating Party ID", ProblemCode.Contradiction, Japan.WithAction(1, row => row with { TransferringParty = Party.Japan })),
        ("no acquiring Party", "Actions row 1, Acquiring participating Party ID", ProblemCode.MissingParameter, Thailand.WithAction(1, row => row with { AcquiringParty = null })),
        ("transfer without an acquiring Party", "Actions row 1, Acquiring participating Party ID", ProblemCode.MissingParameter, Thailand.WithAction(1, row => row with { Type = AefActionType.Transfer, Subtype = null, AcquiringParty = null })),
        ("acquiring Party of an acquisition", "Actions row 1, Acquiring participating Party ID", ProblemCode.WrongKind, Japan.WithAction(1, row => row with { AcquiringParty = Mongolia })),
        ("transferred to itself", "Actions row 1, Acquiring participating Party ID", ProblemCode.Contradiction, Thailand.WithAction(1, row => row with { AcquiringParty = Party.Parse("THA") })),
        ("acquirer that is not authorised", "Actions row 1, Acquiring participating Party ID", ProblemCode.Contradiction, Thailand.WithAction(1, row => row with { AcquiringParty = Mongolia })),
        ("purpose of an acquisition", "Actions row 1, Purpose for which the ITMO has been used towards or cancelled for OIMP", ProblemCode.WrongKind, Japan.WithAction(1, row => row with { Purpose = "CORSIA" })),
        ("using Party of an acquisition", "Actions row 1, Using/cancelling participating Party ID", ProblemCode.WrongKind, Japan.WithAction(1, row => row with { UsingParty = Party.Japan })),
        ("using entity of an acquisition", "Actions row 1, Using/cancelling authorized entity ID", ProblemCode.WrongKind, Japan.WithAction(1, row => row with { UsingEntityId = "1234567890123" })),
        ("unlisted entity", "Actions row 4, Using/cancelling authorized entity ID", ProblemCode.UnknownName, Japan.WithAction(4, row => row with { UsingEntityId = "1" })),
        ("year of use of a cancellation", "Actions row 4, Calendar year for which the ITMOs are used towards the Party's NDC", ProblemCode.WrongKind, Japan.WithAction(4, row => row with { UseYear = 2025 })),
        ("use for nothing", "Actions row 3, Calendar year for which the ITMOs are used towards the Party's NDC", ProblemCode.MissingParameter, Japan.WithAction(3, row => row with { UseYear = null })),
        ("year of use outside the period", "Actions row 3, Calendar year for which the ITMOs are used towards the Party's NDC", ProblemCode.OutOfRange, Japan.WithAction(3, row => row with { UseYear = 2031 })),
        ("vintage outside the period of use", "Actions row 3, Vintage", ProblemCode.OutOfRange, BrokenSubmission(row => row with { FirstYearOfNdcPeriod = 2024 })),
        ("use towards an NDC that is not authorised", "Actions row 3, Calendar year for which the ITMOs are used towards the Party's NDC", ProblemCode.Contradiction, Japan.WithAuthorisation(row => row with { Purposes = Purposes.Other })),
        ("other use that is not authorised", "Actions row 3, Purpose for which the ITMO has been used towards or cancelled for OIMP", ProblemCode.Contradiction, Japan.WithAuthorisation(row => row with { Purposes = Purposes.Ndc, AuthorisedOimp = null, FirstTransferDefinition = null }).WithAction(3, row => row with { UseYear = null, Purpose = "CORSIA" })),

        // The same identifiers in several rows.
        ("first transferred twice", "Actions row 2, First ID", ProblemCode.Duplicate, Thailand.WithBlock(2, block => block with { FirstId = 60, FirstUnitId = 1060, Quantity = 41 })),
        ("used twice", "Actions row 4, First ID", ProblemCode.Duplicate, Japan.WithBlock(4, block => block with { FirstId = 70, LastId = 74 })),
        ("held twice", "Holdings row 3, First ID", ProblemCode.Duplicate, Japan with { Holdings = [.. Japan.Holdings, new() { Block = Cut(Japan.Holdings[0].Block, 80, 81) }] }),
        ("held after use", "Holdings row 1, First ID", ProblemCode.Contradiction, Japan.WithHolding(1, block => Cut(block, 75, 100))),
    ];

    private static readonly (string Rule, string Place, ProblemCode Code, AefReport Report)[] Remarks =
    [
        ("filled in by the central platform", "Submission, Review status of the initial report", ProblemCode.WrongKind, BrokenSubmission(row => row with { ReviewStatus = "reviewed" })),
        ("filled in by the central platform", "Authorizations row 1, Authorization documentation", ProblemCode.WrongKind, Japan.WithAuthorisation(row => row with { Documentation = "https://example.org" })),
        ("filled in by the central platform", "Actions row 2, Result of the consistency checks", ProblemCode.WrongKind, Japan.WithAction(2, row => row with { ConsistencyCheckResult = "consistent" })),
        ("unknown activity type", "Authorizations row 1, Activity type(s)", ProblemCode.UnknownName, Japan.WithAuthorisation(row => row with { ActivityTypes = ["CO2 usage"] })),
        ("unlisted entity of an authorisation", "Authorizations row 1, Authorized entity(ies) ID", ProblemCode.UnknownName, Japan.WithAuthorisation(row => row with { AuthorisedEntityIds = ["any airline"] })),
        ("no first transfer definition", "Authorizations row 1, First transfer definition for OIMP", ProblemCode.ChoiceNeeded, Japan.WithAuthorisation(row => row with { FirstTransferDefinition = null })),
    ];

    public static TheoryData<int, string> ProblemCases => Cases(Problems);

    public static TheoryData<int, string> RemarkCases => Cases(Remarks);

    [Theory]
    [MemberData(nameof(ProblemCases))]
    public void A_broken_rule_gives_its_finding_and_no_other(int index, string rule)
    {
        var (_, place, code, report) = Problems[index];
        var findings = report.Check();
        var problem = Assert.Single(findings.Problems);
        Assert.True((place, code) == (problem.Where.Document, problem.Code), $"{rule}: {problem}");
        Assert.Empty(findings.Remarks);
        Assert.False(findings.IsSound);
    }

    [Theory]
    [MemberData(nameof(RemarkCases))]
    public void What_may_be_right_gives_a_remark_and_no_problem(int index, string rule)
    {
        var (_, place, code, report) = Remarks[index];
        var findings = report.Check();
        var remark = Assert.Single(findings.Remarks);
        Assert.True((place, code) == (remark.Where.Document, remark.Code), $"{rule}: {remark}");
        Assert.True(findings.IsSound);
    }

    [Fact]
    public void All_findings_come_at_once()
    {
        var report = Japan
            .WithHolding(1, block => block with { Quantity = 1, AuthorisationId = "?" })
            .WithAction(3, row => row with { UseYear = 2031, Date = new(2024, 12, 31) });
        Assert.Equal(
            [
                "Holdings row 1, Authorization ID", "Actions row 3, Action date", "Actions row 3, Action date", "Actions row 3, Calendar year for which the ITMOs are used towards the Party's NDC",
                "Holdings row 1, Quantity (t CO2 eq)", "Holdings row 1, Authorization ID",
            ],
            report.Check().Problems.Select(problem => problem.Where.Document), StringComparer.Ordinal);
    }

    [Fact]
    public void An_authorisation_of_several_versions_is_read_as_one()
    {
        var first = Japan.Authorisations[0] with { Quantity = 10, Date = new(2025, 1, 1) };
        Assert.Empty((Japan with { Authorisations = [first, first with { Version = 2, Quantity = 120 }] }).Check().Problems);
        Assert.Equal("Authorizations row 2, Authorized quantity", Assert.Single((Japan with { Authorisations = [first, first with { Version = 2, Quantity = 119 }] }).Check().Problems).Where.Document);
    }

    [Fact]
    public void A_report_in_a_non_GHG_metric_can_be_sound()
    {
        Assert.Empty(InEnergy(block => block).Check().Problems);
        Assert.Empty(EnergyTransfer(0.3m).Check().Problems);
        Assert.Equal(ProblemCode.OutOfRange, Assert.Single(EnergyTransfer(0.4m).Check().Problems).Code);

        static AefReport EnergyTransfer(decimal quantity) => Thailand
            .WithAuthorisation(row => row with { Metric = Energy, Quantity = 1 })
            .WithBlock(1, block => block with { Metric = Energy, NonGhgQuantity = 0.5m })
            .WithBlock(2, block => block with { Metric = Energy, NonGhgQuantity = 0.2m })
            .WithBlock(3, block => block with { Metric = Energy, NonGhgQuantity = quantity });
    }

    [Fact]
    public void A_use_for_another_purpose_needs_no_year() =>
        Assert.Empty(Japan.WithAction(3, row => row with { UseYear = null, Purpose = "CORSIA" }).Check().Problems);

    [Fact]
    public void A_first_transfer_by_authorisation_needs_no_acquirer_and_an_authorisation_may_be_for_a_later_vintage()
    {
        Assert.Empty(Thailand.WithAction(1, row => row with { Subtype = AefActionSubtype.Authorization, AcquiringParty = null }).Check().Problems);
        Assert.Empty(Thailand.WithAction(1, row => row with { Type = AefActionType.Authorization, Subtype = null, AcquiringParty = null, Block = row.Block with { Vintage = 2027 } }).Check().Problems);
        Assert.Empty(Thailand.WithAction(1, row => row with { Type = AefActionType.Transfer, Subtype = AefActionSubtype.VoluntaryTransferToAdaptationFund, AcquiringParty = null }).Check().Problems);
    }

    [Fact]
    public void Identifiers_of_any_size_are_counted_exactly()
    {
        var widest = Japan.Holdings[0].Block with { FirstId = 0, LastId = long.MaxValue, FirstUnitId = long.MinValue, LastUnitId = long.MaxValue };
        var places = (Japan with { Actions = [], Holdings = [new() { Block = widest }] }).Check().Problems.Select(problem => problem.Where.Document);
        Assert.Equal(["Holdings row 1, Last unit ID", "Holdings row 1, Quantity (t CO2 eq)"], places, StringComparer.Ordinal);
        Assert.Equal(9223372036854775808m, widest.Count);
    }

    [Fact]
    public void Blocks_of_other_vintages_parties_registries_and_approaches_do_not_collide()
    {
        var holding = Japan.Holdings[0].Block;
        AefBlock[] others =
        [
            holding, holding with { Vintage = 2024 }, holding with { RegistryId = "JPN02" }, holding with { FirstTransferringParty = Mongolia }, holding with { CooperativeApproachId = "CA0002", AuthorisationId = "B" },
        ];
        var report = Japan with
        {
            Authorisations = [.. Japan.Authorisations, Japan.Authorisations[0] with { Id = "B", CooperativeApproachId = "CA0002" }],
            Holdings = [.. others.Select(block => new AefHolding { Block = block })],
        };
        Assert.Empty(report.Check().Problems);
    }

    [Fact]
    public void Every_block_that_runs_into_an_earlier_one_is_a_finding_and_nothing_else_is() => Law.Holds(
        from blocks in SmallBlocks.ListOf().Resize(5)
        from ended in SmallBlocks.ListOf().Resize(5)
        select (blocks, ended),
        each =>
        {
            var held = (Japan with { Actions = [], Holdings = [.. each.blocks.Select(block => new AefHolding { Block = block })] }).Check();
            Assert.Equal(RunInto(each.blocks), held.Problems.Count(problem => problem.Code == ProblemCode.Duplicate));
            var used = (Japan with { Actions = [.. each.ended.Select(block => Japan.Actions[2] with { Block = block })], Holdings = [.. each.blocks.Select(block => new AefHolding { Block = block })] }).Check();
            Assert.Equal(RunInto(each.blocks) + RunInto(each.ended), used.Problems.Count(problem => problem.Code == ProblemCode.Duplicate));
            Assert.Equal(Ids(each.blocks).Intersect(Ids(each.ended)).Any(), used.Problems.Any(problem => problem.Code == ProblemCode.Contradiction));
        });

    private static Gen<AefBlock> SmallBlocks =>
        from first in Gen.Choose(1, 60)
        from length in Gen.Choose(1, 20)
        from vintage in Gen.Choose(2023, 2024)
        select Cut(Japan.Holdings[0].Block with { Vintage = vintage }, first, first + length - 1);

    private static IEnumerable<(int Vintage, int Id)> Ids(IEnumerable<AefBlock> blocks) =>
        blocks.SelectMany(block => Enumerable.Range((int)block.FirstId, (int)block.Count).Select(id => (block.Vintage.Number, id)));

    /// <summary>How many blocks, in the order of their first identifiers, share one with a block before.</summary>
    private static int RunInto(IReadOnlyList<AefBlock> blocks)
    {
        var ordered = blocks.OrderBy(block => block.FirstId).ToList();
        return ordered.Where((block, i) => ordered.Take(i).Any(before => before.Vintage == block.Vintage && block.FirstId <= before.LastId)).Count();
    }

    private static AefBlock Cut(AefBlock block, long first, long last) => block with
    {
        FirstId = first,
        LastId = last,
        Quantity = last - first + 1,
        FirstUnitId = block.FirstUnitId + first - block.FirstId,
        LastUnitId = block.FirstUnitId + last - block.FirstId,
    };

    private static AefReport BrokenSubmission(Func<AefSubmission, AefSubmission> change) => BrokenSubmission(change, Japan);

    private static AefReport BrokenSubmission(Func<AefSubmission, AefSubmission> change, AefReport report) => report with { Submission = change(report.Submission) };

    private static AefReport BrokenEntity(Func<AefAuthorisedEntity, AefAuthorisedEntity> change) => Japan with { AuthorisedEntities = [change(Japan.AuthorisedEntities[0])] };

    /// <summary>Japan's report in another metric, with one holding and nothing else.</summary>
    private static AefReport InEnergy(Func<AefBlock, AefBlock> change) => Japan.WithAuthorisation(row => row with { Metric = Energy }) with
    {
        Actions = [],
        Holdings = [new() { Block = change(Japan.Holdings[0].Block with { Metric = Energy, NonGhgQuantity = 12.5m, Quantity = 7 }) }],
    };

    private static TheoryData<int, string> Cases((string Rule, string Place, ProblemCode Code, AefReport Report)[] cases)
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < cases.Length; i++) data.Add(i, cases[i].Rule);
        return data;
    }
}
