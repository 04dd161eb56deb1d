using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Article6.Aef;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Reference;
using Jcm.Calculations.Tests.Article6.Ledger;
using Xunit;
using static Jcm.Calculations.Tests.Documents.Ledgers.LedgerTexts;

namespace Jcm.Calculations.Tests.Documents.Ledgers;

public sealed class LedgerDocumentTests
{
    private const string NotJudged = "Not judged, because they build on what is refused or malformed: ";

    [Fact]
    public void A_document_says_what_the_actions_say_in_code()
    {
        var document = LedgerDocument.Read(Everything).Value;
        var (japan, thailand) = (Party.Japan, Party.Parse("THA"));
        var (tha, jpn, participant) = (Account.Holding(thailand, "government"), Account.Holding(japan, "government"), Account.Holding(japan, "participant"));
        var series = new ItmoSeries("CA0001", "THA01", thailand, 2024);
        var (start, issued, moved, ended) = (new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 10), new DateOnly(2025, 2, 3), new DateOnly(2025, 2, 4));
        const Purposes All = Purposes.Ndc | Purposes.OtherInternationalMitigation;
        LedgerAction[] expected =
        [
            new RegisterApproach(start, new("CA0001", "Joint Crediting Mechanism", [japan, thailand])),
            new ReportNdc(start, new(japan, 2021, 2030, AdjustmentMethod.Averaging) { Target = NdcTarget.AtMost(950) }),
            new ReportNdc(start, new(thailand, 2021, 2030, AdjustmentMethod.Trajectory) { IsPoliciesAndMeasures = true }),
            new ReportNdc(start, new(thailand, 2021, 2030, AdjustmentMethod.Trajectory) { Metric = Metric.NonGhg("MWh"), Target = NdcTarget.AtLeast(65) }),
            new Authorise(start, new("TH-1", 1, "CA0001", thailand, All, 2021, 2030)
            {
                Cap = 1000,
                AuthorisedParties = [japan],
                AuthorisedEntities = ["air-1"],
                FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation,
                Sectors = ["Energy generation"],
                ActivityTypes = ["Solar"],
                Terms = "none",
            }),
            new Authorise(start, new("JP-1", 1, "CA0001", japan, All, 2021, 2030) { FirstTransferOfOtherPurposes = FirstTransferTrigger.UseOrCancellation }),
            new Authorise(start, new("TH-2", 1, "CA0001", thailand, Purposes.Ndc, 2021, 2030) { Metric = Metric.CO2eWith(GwpSet.AR4) }),
            new Issue(issued, series.Range(1, 100), tha, MitigationType.Removals) { Sector = "Energy generation", ActivityType = "Solar", Underlying = new("JCM", "A", 1) },
            new Issue(issued, series.Range(101, 110), tha) { Metric = Metric.NonGhg("MWh") },
            new AuthoriseUnits(issued.AddDays(1), series.Range(1, 100), "TH-1"),
            new AuthoriseUnits(issued.AddDays(1), series.Range(1, 100), "JP-1"),
            new FirstTransfer(new(2025, 2, 1), series.Range(1, 100), tha, japan),
            new Acquire(new(2025, 2, 2), series.Range(1, 100), jpn),
            new Move(moved, series.Range(1, 60), jpn, participant),
            new Use(ended, series.Range(1, 31), participant, 2024),
            new Cancel(ended, series.Range(32, 40), participant, Purposes.InternationalMitigation, "air-1"),
            new VoluntarilyCancel(ended, series.Range(41, 50), participant, "air-1"),
            new Transfer(new(2025, 2, 5), series.Range(61, 70), jpn, thailand),
        ];
        Assert.Equal(expected, document.Ledger.Entries.Select(entry => entry.Action));
        Assert.Equal(
            new PartyInformation[]
            {
                new(japan)
                {
                    Emissions = [new(2024, 1000.5m), new(2030, 900)],
                    PortionUnderParagraph10 = [new(2030, 10)],
                    TargetYearEmissions = 905,
                    Submissions = [new() { Party = japan, Version = "1.0", ReportedYear = 2025, DateOfSubmission = new(2026, 4, 15), FirstYearOfNdcPeriod = 2021, LastYearOfNdcPeriod = 2030 }],
                    AuthorisedEntities =
                    [
                        new() { Date = start, Name = "An airline", Country = Countries.Find("JPN").Value, Id = "air-1", CooperativeApproachId = "CA0001", Conditions = "none", ChangeConditions = "by letter", AdditionalInformation = "-" },
                    ],
                },
                new(thailand)
                {
                    Emissions = [new(2030, 400)],
                    Trajectory = [new(2030, 450)],
                    TargetYearEmissions = 400,
                    Indicators = [new(Metric.NonGhg("MWh")) { Levels = [new(2030, 70)], Trajectory = [new(2030, 60)] }],
                },
            },
            document.Parties);
    }

    [Fact]
    public void Writing_keeps_descriptions_and_the_fingerprint_does_not_see_them()
    {
        var document = LedgerDocument.Read(Everything).Value;
        var again = LedgerDocument.Read(document.Write()).Value;
        Assert.Equal(document.Write(), again.Write());
        Assert.Contains("\"the first\"", again.Write(), StringComparison.Ordinal);
        var canonical = LedgerDocument.Of(document.Ledger, document.Parties);
        Assert.DoesNotContain("description", canonical.Write(), StringComparison.Ordinal);
        Assert.Equal(document.Fingerprint, canonical.Fingerprint);
        Assert.Equal(document.Fingerprint, LedgerDocument.Read(Everything.Replace("\"party\": \"THA\"", "\"party\": \"TH\"", StringComparison.Ordinal)).Value.Fingerprint);
        Assert.NotEqual(document.Fingerprint, LedgerDocument.Read(WithAction(6, action => action["id"] = "TH-3")).Value.Fingerprint);
    }

    [Fact]
    public void Bytes_are_read_like_text() =>
        Assert.Equal(LedgerDocument.Read(Everything).Value.Fingerprint, LedgerDocument.Read(Encoding.UTF8.GetBytes(Everything)).Value.Fingerprint);

    [Fact]
    public void An_empty_ledger_is_a_document() => Assert.Empty(LedgerDocument.Read(LedgerDocument.Of(ItmoLedger.Empty).Write()).Value.Ledger.Entries);

    [Theory]
    [InlineData(14, "to")]
    [InlineData(12, "from")]
    [InlineData(0, "outcomes")]
    [InlineData(16, "purposes")]
    public void A_key_of_another_action_is_refused(int index, string key)
    {
        var problems = Problems(WithAction(index, action => action[key] = "THA"));
        Assert.Contains((FormattableString.Invariant($"$.actions[{index}].{key}"), ProblemCode.UnknownKey), problems);
    }

    [Theory]
    [InlineData(1, "firstYear", "0", "firstYear", ProblemCode.OutOfRange)]
    [InlineData(1, "lastYear", "10000", "lastYear", ProblemCode.OutOfRange)]
    [InlineData(1, "party", "\"XXX\"", "party", ProblemCode.UnknownName)]
    [InlineData(1, "method", "\"Averaging\"", "method", ProblemCode.UnknownName)]
    [InlineData(1, "target", "{ \"atMost\": 1, \"atLeast\": 2 }", "target", ProblemCode.Contradiction)]
    [InlineData(1, "target", "{}", "target", ProblemCode.Contradiction)]
    [InlineData(1, "metric", "{}", "metric", ProblemCode.Contradiction)]
    [InlineData(1, "metric", "{ \"unit\": \"MWh\", \"gwpSet\": \"AR5\" }", "metric", ProblemCode.Contradiction)]
    [InlineData(1, "metric", "{ \"unit\": \" \" }", "metric.unit", ProblemCode.Malformed)]
    [InlineData(0, "parties", "[\"JPN\", \"XX\"]", "parties[1]", ProblemCode.UnknownName)]
    [InlineData(4, "purposes", "[\"NDC\", \"OP\", \"NDC\"]", "purposes[2]", ProblemCode.Duplicate)]
    [InlineData(4, "purposes", "[\"OIMP\"]", "purposes[0]", ProblemCode.UnknownName)]
    [InlineData(4, "purposes", "[]", "purposes", ProblemCode.Empty)]
    [InlineData(4, "sectors", "[\"a; b\"]", "sectors[0]", ProblemCode.Malformed)]
    [InlineData(4, "activityTypes", "[\" a\"]", "activityTypes[0]", ProblemCode.Malformed)]
    [InlineData(4, "authorisedEntities", "[\"\"]", "authorisedEntities[0]", ProblemCode.Malformed)]
    [InlineData(4, "authorisedParties", "[\"jpn\"]", "authorisedParties[0]", ProblemCode.UnknownName)]
    [InlineData(4, "firstVintage", "-1", "firstVintage", ProblemCode.OutOfRange)]
    [InlineData(4, "cap", "1.5", "cap", ProblemCode.Malformed)]
    [InlineData(7, "outcomes", "\"CA0001-THA01-THA-0-2024\"", "outcomes", ProblemCode.Malformed)]
    [InlineData(7, "into", "{ \"party\": \"THA\", \"holder\": \" \" }", "into.holder", ProblemCode.Malformed)]
    [InlineData(11, "to", "\"XXX\"", "to", ProblemCode.UnknownName)]
    [InlineData(13, "into", "{ \"party\": \"???\", \"holder\": \"a\" }", "into.party", ProblemCode.UnknownName)]
    [InlineData(14, "year", "0", "year", ProblemCode.OutOfRange)]
    [InlineData(14, "date", "\"2025-02-30\"", "date", ProblemCode.Malformed)]
    [InlineData(15, "purposes", "[\"IMP\", \"IMP\"]", "purposes[1]", ProblemCode.Duplicate)]
    public void What_is_malformed_is_reported_at_its_place(int index, string key, string value, string path, ProblemCode code) =>
        Assert.Contains((FormattableString.Invariant($"$.actions[{index}].{path}"), code), Problems(WithAction(index, action => action[key] = JsonNode.Parse(value))));

    [Fact]
    public void An_unknown_action_names_the_known_ones()
    {
        var problem = LedgerDocument.Read(WithAction(13, action => action["action"] = "retire")).Problems[0];
        Assert.Contains("\"use\"", problem.Message, StringComparison.Ordinal);
        Assert.Equal(ProblemCode.UnknownName, problem.Code);
    }

    [Fact]
    public void A_refused_action_has_its_reason_and_hides_nothing_that_does_not_build_on_it()
    {
        var problems = LedgerDocument.Read(With(json =>
        {
            var actions = json["actions"]!.AsArray();
            actions[11]!["outcomes"] = "CA0001-THA01-THA-1..101-2024";
            actions[15]!["year"] = 2024;
            actions[17]!["to"] = "XXX";
            actions.Add(JsonNode.Parse("""{ "action": "move", "date": "2025-03-01", "outcomes": "CA0001-THA01-THA-110-2024", "from": { "party": "THA", "holder": "nobody" }, "into": { "party": "THA", "holder": "government" } }"""));
        })).Problems;
        Assert.Equal(
            [
                "$.actions|" + NotJudged + "actions[12] to actions[14], actions[16].",
                "$.actions[11]|[NotAuthorisedByTransferringParty]",
                "$.actions[15].year|\"year\" means nothing here.",
                "$.actions[17].to|\"XXX\" is not a country code",
                "$.actions[18]|[NotInAccount]",
            ],
            problems.OrderBy(problem => problem.Where.Document, StringComparer.Ordinal).Select(problem => $"{problem.Where.Document}|{(problem.Where.Document == "$.actions" ? problem.Message : problem.Message.Split(problem.Message[0] == '[' ? "]" : problem.Code == ProblemCode.UnknownKey ? " Keys" : ":")[0] + (problem.Message[0] == '[' ? "]" : ""))}"));
    }

    [Fact]
    public void What_may_be_any_action_leaves_the_rest_open()
    {
        var problems = LedgerDocument.Read(WithAction(3, action => action.Remove("party"))).Problems;
        Assert.Equal(2, problems.Count);
        Assert.Contains(problems, problem => problem.Message == NotJudged + "actions[4] to actions[17].");
    }

    [Fact]
    public void A_malformed_contribution_leaves_the_uses_of_its_Party_open()
    {
        var problems = LedgerDocument.Read(WithAction(1, action => action["lastYear"] = 0)).Problems;
        Assert.Contains(problems, problem => problem.Message == NotJudged + "actions[14].");
    }

    [Fact]
    public void A_long_list_of_what_was_not_judged_is_cut_short_and_counted()
    {
        var problems = LedgerDocument.Read(With(json =>
        {
            var actions = json["actions"]!.AsArray();
            actions.Clear();
            actions.Add(JsonNode.Parse("""{ "action": "register approach", "date": "2024-01-01", "id": "CA1", "name": "x", "parties": ["JPN", "THA"] }"""));
            for (var i = 0; i < 50; i++)
            {
                actions.Add(JsonNode.Parse("""{ "action": "register approach", "date": "2024-01-01", "id": "CA1", "name": "x", "parties": ["JPN", "THA"] }"""));
                actions.Add(JsonNode.Parse($$"""{ "action": "authorise units", "date": "2024-01-01", "outcomes": "CA0001-THA01-THA-{{Serial(i)}}-2024", "authorisation": "none" }"""));
            }
        })).Problems;
        Assert.EndsWith("actions[37], actions[39] and 30 more.", problems.Single(problem => problem.Where.Document == "$.actions").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_thousand_refused_ranges_no_outcomes_are_judged()
    {
        var problems = LedgerDocument.Read(With(json =>
        {
            var actions = json["actions"]!.AsArray();
            actions.Clear();
            for (var i = 0; i < 1_100; i++) actions.Add(JsonNode.Parse($$"""{ "action": "authorise units", "date": "2024-01-01", "outcomes": "CA0001-THA01-THA-{{Serial(i)}}-2024", "authorisation": "none" }"""));
        })).Problems;
        Assert.Equal(1_001, problems.Count(problem => problem.Code == ProblemCode.Refused && problem.Where.Document != "$.actions"));
        Assert.Contains(problems, problem => problem.Message == NotJudged + "actions[1001] to actions[1099].");
    }

    private static string Serial(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(0, "party", "\"THA\"", "$.parties[1].party", ProblemCode.Duplicate)]
    [InlineData(0, "party", "\"ZZZ\"", "$.parties[0].party", ProblemCode.UnknownName)]
    [InlineData(0, "emissions", "[{ \"year\": 2030, \"amount\": 1 }, { \"year\": 2030, \"amount\": 1 }]", "$.parties[0].emissions[1].year", ProblemCode.Duplicate)]
    [InlineData(0, "emissions", "[{ \"year\": 2031, \"amount\": 1 }]", "$.parties[0].emissions[0].year", ProblemCode.OutOfRange)]
    [InlineData(0, "emissions", "[{ \"year\": 0, \"amount\": 1 }]", "$.parties[0].emissions[0].year", ProblemCode.OutOfRange)]
    [InlineData(0, "emissions", "[{ \"year\": 2030, \"amount\": \"1,5\" }]", "$.parties[0].emissions[0].amount", ProblemCode.Malformed)]
    [InlineData(0, "indicators", "[{ \"unit\": \"GJ\", \"levels\": [{ \"year\": 2030, \"amount\": 1 }] }]", "$.parties[0].indicators[0].levels[0].year", ProblemCode.OutOfRange)]
    [InlineData(1, "indicators", "[{ \"unit\": \"MWh\" }, { \"unit\": \"MWh\" }]", "$.parties[1].indicators[1].unit", ProblemCode.Duplicate)]
    [InlineData(1, "indicators", "[{ \"unit\": \"\" }, { \"name\": \"MWh\" }]", "$.parties[1].indicators[0].unit", ProblemCode.Malformed)]
    public void What_does_not_fit_a_Party_is_reported_at_its_place(int index, string key, string value, string path, ProblemCode code) =>
        Assert.Contains((path, code), Problems(WithParty(index, party => party[key] = JsonNode.Parse(value))));

    [Theory]
    [InlineData("version", "\"1\"", "version", ProblemCode.Malformed)]
    [InlineData("reportedYear", "0", "reportedYear", ProblemCode.OutOfRange)]
    [InlineData("firstYearOfNdcPeriod", "2022", "firstYearOfNdcPeriod", ProblemCode.Contradiction)]
    [InlineData("lastYearOfNdcPeriod", "99999", "lastYearOfNdcPeriod", ProblemCode.OutOfRange)]
    public void What_does_not_fit_a_submission_is_reported_at_its_place(string key, string value, string path, ProblemCode code) =>
        Assert.Contains(($"$.parties[0].submissions[0].{path}", code), Problems(WithParty(0, party => party["submissions"]![0]![key] = JsonNode.Parse(value))));

    [Fact]
    public void A_year_has_one_submission_and_faulty_entries_hide_no_others()
    {
        var problems = Problems(WithParty(0, party =>
        {
            var list = party["submissions"]!.AsArray();
            list.Add(list[0]!.DeepClone());
            list.Add(new JsonObject { ["version"] = "1.0" });
            party["authorisedEntities"]![0]!["country"] = "Nowhere";
        }));
        Assert.Contains(("$.parties[0].submissions[1].reportedYear", ProblemCode.Duplicate), problems);
        Assert.Contains(("$.parties[0].submissions[2]", ProblemCode.MissingParameter), problems);
        Assert.Contains(("$.parties[0].authorisedEntities[0].country", ProblemCode.UnknownName), problems);
    }

    [Fact]
    public void A_faulty_Party_hides_nothing_of_the_others()
    {
        var problems = Problems(With(json =>
        {
            json["format"] = "jcm-ledger/2";
            json["parties"]![0]!.AsObject().Remove("party");
            json["parties"]![1]!["party"] = "ZZZ";
        }));
        Assert.Equal([("$.format", ProblemCode.UnknownName), ("$.parties[0]", ProblemCode.MissingParameter), ("$.parties[1].party", ProblemCode.UnknownName)], problems.OrderBy(problem => problem.Path, StringComparer.Ordinal));
    }

    [Fact]
    public void Problems_name_their_lines()
    {
        var problem = Assert.Single(LedgerDocument.Read(Everything.Replace("\"year\": 2024 },", "\"year\": 2020 },", StringComparison.Ordinal)).Problems);
        Assert.Equal(("$.actions[14]", 38), (problem.Where.Document!, problem.Where.Line!.Value));
    }

    [Fact]
    public void What_no_document_can_say_is_refused_when_it_is_made()
    {
        var day = new DateOnly(2024, 1, 1);
        Problem Refused(ItmoLedger ledger, params PartyInformation[] parties) => LedgerDocument.TryOf(ledger, parties).Problems[0];
        var opening = Scene.Opening;
        Assert.Equal(ProblemCode.Malformed, Refused(opening.Apply(new RegisterApproach(day, new("CA0009", "\ud800", [Scene.Japan, Scene.Thailand]))).Accepted()).Code);
        Assert.Equal(ProblemCode.Contradiction, Refused(opening.Apply(new ReportNdc(day, new(Scene.Mongolia, 2021, 2030, AdjustmentMethod.Averaging) { Target = new(1, (TargetSense)7) })).Accepted()).Code);
        Assert.Equal(ProblemCode.Malformed, Refused(opening.Apply(new Authorise(day, new("X", 1, Scene.Approach, Scene.Japan, Purposes.Ndc, 2021, 2030) { Sectors = ["a; b"] })).Accepted()).Code);
        Assert.Equal(ProblemCode.UnknownName, Refused(opening, new PartyInformation(default)).Code);
        Assert.Equal(ProblemCode.Malformed, Refused(opening, new PartyInformation(Scene.Japan) { Indicators = [new(Metric.CO2e)] }).Code);
        var submission = new AefSubmission { Party = Scene.Japan, Version = "1.0", ReportedYear = 2025, DateOfSubmission = day, FirstYearOfNdcPeriod = 2021, LastYearOfNdcPeriod = 2030, ReviewStatus = "done" };
        Assert.Equal(ProblemCode.Malformed, Refused(opening, new PartyInformation(Scene.Japan) { Submissions = [submission] }).Code);
        Assert.Throws<InvalidDataProblemsException>(() => LedgerDocument.Of(opening, [new(default)]));
    }

    [Fact]
    public void The_sample_is_a_document_and_says_what_its_sample_in_code_says()
    {
        var document = LedgerDocument.Read(File.ReadAllText(Samples.File("ledger.json"))).Value;
        Assert.Equal(2_382, document.Ledger.Blocks.Where(block => block.FirstTransfer is not null).Sum(block => block.Quantity));
        Assert.Equal(3_401, document.Ledger.Issued);
        Assert.Equal(document.Fingerprint, LedgerDocument.Read(LedgerDocument.Of(document.Ledger, document.Parties).Write()).Value.Fingerprint);
    }
}
