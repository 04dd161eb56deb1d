using Jcm.Calculations.Documents;
using Xunit;
using static Jcm.Calculations.Tests.Documents.Metering.MeteringDocuments;

namespace Jcm.Calculations.Tests.Documents.Metering;

/// <summary>Whatever is wrong with meters in a document is found together, each at its path.</summary>
public sealed class MeteringProblemDocumentTests
{
    [Theory]
    [InlineData("\"unit\": \"MWh\",\n      \"decimals\": 3", "\"unit\": \"MWx\",\n      \"decimals\": 3", "$.meters[2].unit", ProblemCode.UnknownUnit)]
    [InlineData("\"unit\": \"MWh\",\n      \"decimals\": 3", "\"unit\": \"degC\",\n      \"decimals\": 3", "$.meters[2].unit", ProblemCode.WrongDimension)]
    [InlineData("\"unit\": \"MWh\",\n      \"decimals\": 3", "\"unit\": \"t\",\n      \"decimals\": 3", "$.metering.parameters[0]", ProblemCode.WrongDimension)]
    [InlineData("\"id\": \"A-CHK\",\n      \"kind\"", "\"id\": \" \",\n      \"kind\"", "$.meters[2].id", ProblemCode.Malformed)]
    [InlineData("\"id\": \"A-CHK\",\n      \"kind\"", "\"id\": \"A-INV\",\n      \"kind\"", "$.meters[3].id", ProblemCode.Duplicate)]
    [InlineData("\"decimals\": 3", "\"decimals\": 13", "$.meters[2].decimals", ProblemCode.OutOfRange)]
    [InlineData("\"decimals\": 3", "\"decimals\": 3, \"digits\": 16", "$.meters[2]", ProblemCode.OutOfRange)]
    [InlineData("\"multiplier\": 2,", "\"multiplier\": 0,", "$.meters[4]", ProblemCode.OutOfRange)]
    [InlineData("      \"multiplierSource\": \"plate of the transformer\",\n", "", "$.meters[4]", ProblemCode.MissingSource)]
    [InlineData("\"readEvery\": \"31.00:00:00\"", "\"readEvery\": \"00:00:00\"", "$.meters[0]", ProblemCode.OutOfRange)]
    [InlineData("\"from\": \"20:00:00\", \"to\": \"04:00:00\"", "\"from\": \"1.00:00:00\", \"to\": \"04:00:00\"", "$.meters[5].limits.dark.from", ProblemCode.OutOfRange)]
    [InlineData("\"from\": \"20:00:00\", \"to\": \"04:00:00\"", "\"from\": \"20:00:00\", \"to\": \"-00:00:01\"", "$.meters[5].limits.dark.to", ProblemCode.OutOfRange)]
    [InlineData("\"mostChange\": 20000", "\"mostChange\": -1", "$.meters[5]", ProblemCode.OutOfRange)]
    [InlineData("\"share\": 0.0021", "\"share\": 1", "$.meters[5].instrument", ProblemCode.OutOfRange)]
    [InlineData("\"rule\": \"every days\", \"days\": 365", "\"rule\": \"every days\", \"days\": 0", "$.meters[5].instrument.requirement.days", ProblemCode.OutOfRange)]
    [InlineData("\"rule\": \"every days\", \"days\": 365", "\"rule\": \"every months\", \"months\": 1201", "$.meters[5].instrument.requirement.months", ProblemCode.OutOfRange)]
    [InlineData("\"rule\": \"every days\", \"days\": 365", "\"rule\": \"every years\", \"years\": 101", "$.meters[5].instrument.requirement.years", ProblemCode.OutOfRange)]
    [InlineData("\"rule\": \"every days\", \"days\": 365", "\"rule\": \"every week\", \"days\": 7", "$.meters[5].instrument.requirement.rule", ProblemCode.UnknownName)]
    [InlineData("\"verdict\": \"failed\"", "\"verdict\": \"passed\"", "$.meters[5].instrument", ProblemCode.Contradiction)]
    [InlineData("\"value\": 47000.0", "\"value\": 47000.05", "$.meters[0].readings[3]", ProblemCode.OutOfRange)]
    [InlineData("\"at\": \"2024-03-03T09:30\"", "\"at\": \"2024-03-03 09:30\"", "$.meters[0].readings[3].at", ProblemCode.Malformed)]
    [InlineData("\"at\": \"2024-03-03T09:30\"", "\"at\": \"2024-03-03\"", "$.meters[0].readings[3].at", ProblemCode.Malformed)]
    [InlineData("\"status\": \"good\"", "\"status\": \"fine\"", "$.meters[0].readings[3].status", ProblemCode.UnknownName)]
    [InlineData("\"value\": 101000.2", "\"value\": 101000.25", "$.meters[5].intervals[0]", ProblemCode.OutOfRange)]
    [InlineData("\"from\": \"2024-03-31T00:00\"", "\"from\": \"yesterday\"", "$.meters[5].intervals[1].from", ProblemCode.Malformed)]
    [InlineData("\"to\": \"2024-04-01T00:00\", \"value\": 1200", "\"to\": \"tomorrow\", \"value\": 1200", "$.meters[5].intervals[1].to", ProblemCode.Malformed)]
    [InlineData("\"values\": [ 1100.5, 1200, 1300.1 ]", "\"values\": [ 1100.5, 1200, 1300.11 ]", "$.meters[5].regular[0].values[2]", ProblemCode.OutOfRange)]
    [InlineData("\"step\": \"87.00:00:00\"", "\"step\": \"00:00:00\"", "$.meters[5].regular[1].step", ProblemCode.OutOfRange)]
    [InlineData("\"step\": \"87.00:00:00\"", "\"step\": \"10000000.00:00:00\"", "$.meters[5].regular[1]", ProblemCode.OutOfRange)]
    [InlineData("\"first\": \"2024-04-05T00:00\"", "\"first\": \"5 April\"", "$.meters[5].regular[1].first", ProblemCode.Malformed)]
    [InlineData("\"from\": \"2024-04-01\", \"to\": \"2024-06-30\", \"amount\"", "\"from\": \"2024-07-01\", \"to\": \"2024-06-30\", \"amount\"", "$.meters[3].invoices[1]", ProblemCode.ReversedPeriod)]
    [InlineData("\"source\": \"invoice 2024-2\"", "\"source\": \"\"", "$.meters[3].invoices[1]", ProblemCode.MissingSource)]
    [InlineData("\"lastReading\": 7050.0", "\"lastReading\": 7050.05", "$.meters[4].changes", ProblemCode.OutOfRange)]
    [InlineData("\"at\": \"2024-02-20T09:05\"", "\"at\": \"09:05\"", "$.meters[4].changes[0].at", ProblemCode.Malformed)]
    [InlineData("\"invoices\": [", "\"readings\": [ { \"at\": \"2024-01-01T00:00\", \"value\": 1 } ], \"invoices\": [", "$.meters[3].readings", ProblemCode.WrongKind)]
    [InlineData("\"invoices\": [", "\"intervals\": [ { \"from\": \"2024-01-01T00:00\", \"to\": \"2024-01-02T00:00\", \"value\": 1 } ], \"invoices\": [", "$.meters[3].intervals", ProblemCode.WrongKind)]
    [InlineData("\"invoices\": [", "\"regular\": [ { \"first\": \"2024-01-01T00:00\", \"step\": \"00:01:00\", \"values\": [ 1 ] } ], \"invoices\": [", "$.meters[3].regular", ProblemCode.WrongKind)]
    [InlineData("\"changes\": [", "\"intervals\": [ { \"from\": \"2024-01-01T00:00\", \"to\": \"2024-01-02T00:00\", \"value\": 1 } ], \"changes\": [", "$.meters[4].intervals", ProblemCode.WrongKind)]
    [InlineData("\"changes\": [", "\"invoices\": [ { \"from\": \"2024-01-01\", \"to\": \"2024-01-02\", \"amount\": 1, \"source\": \"x\" } ], \"changes\": [", "$.meters[4].invoices", ProblemCode.WrongKind)]
    public void A_problem_of_a_meter_stands_at_its_place(string old, string changed, string path, ProblemCode code) => Check(old, changed, path, code);

    [Theory]
    [InlineData("\"offset\": \"07:00:00\"", "\"offset\": \"07:00:30\"", "$.metering.clock.offset", ProblemCode.OutOfRange)]
    [InlineData("\"from\": \"2024-01-01\", \"to\": \"2024-03-31\" }, {", "\"from\": \"2024-04-01\", \"to\": \"2024-03-31\" }, {", "$.metering.periods[0]", ProblemCode.ReversedPeriod)]
    [InlineData("\"from\": \"2024-01-01\", \"to\": \"2024-03-31\" }, {", "\"from\": \"2024-01-01\", \"to\": \"2024-04-01\" }, {", "$.metering.periods", ProblemCode.OverlappingPeriods)]
    [InlineData("\"from\": \"2024-01-01\", \"to\": \"2024-03-31\" }, {", "\"from\": \"1024-01-01\", \"to\": \"2024-03-31\" }, {", "$.metering.periods", ProblemCode.OutOfRange)]
    [InlineData("\"name\": \"June 2023\"", "\"name\": \"2022\"", "$.metering.histories[1].name", ProblemCode.Duplicate)]
    [InlineData("\"name\": \"June 2023\"", "\"name\": \"\"", "$.metering.histories[1].name", ProblemCode.Malformed)]
    [InlineData("\"history\": \"June 2023\"", "\"history\": \"June\"", "$.metering.parameters[1].positions[0].gaps.history", ProblemCode.UnknownName)]
    [InlineData("\"history\": \"June 2023\"", "\"history\": \"2022\"", "$.metering.histories[1]", ProblemCode.WrongKind)]
    [InlineData("\"meter\": \"B-2023\"", "\"meter\": \"B-2022\"", "$.metering.histories[1].meter", ProblemCode.UnknownName)]
    [InlineData("\"meter\": \"B-2023\"", "\"meter\": \"B-EX\"", "$.meters[6]", ProblemCode.WrongKind)]
    [InlineData("\"meter\": \"B-2023\", \"from\": \"2023-06-01\"", "\"meter\": \"B-2023\", \"from\": \"2023-06-09\"", "$.metering.histories[1]", ProblemCode.ReversedPeriod)]
    [InlineData("\"meter\": \"B-2023\", \"from\": \"2023-06-01\"", "\"meter\": \"B-2023\", \"from\": \"0023-06-01\"", "$.metering.histories[1]", ProblemCode.OutOfRange)]
    [InlineData("\"meter\": \"B-2023\", \"from\": \"2023-06-01\", \"to\": \"2023-06-08\"", "\"meter\": \"B-2023\", \"from\": \"2022-06-01\", \"to\": \"2022-06-08\"", "$.metering.histories[1]", ProblemCode.Empty)]
    [InlineData("\"from\": \"2022-07-01\"", "\"from\": \"2023-07-01\"", "$.metering.histories[0].records[1]", ProblemCode.ReversedPeriod)]
    [InlineData("\"from\": \"2022-07-01\"", "\"from\": \"2022-06-01\"", "$.metering.histories[0]", ProblemCode.OverlappingPeriods)]
    [InlineData("\"symbol\": \"EG_i,p\",\n        \"option\": \"C\",\n        \"source\": \"net export of the revenue meters\",\n        \"boundary\"", "\"symbol\": \"EG\",\n        \"option\": \"C\",\n        \"source\": \"net export of the revenue meters\",\n        \"boundary\"", "$.metering.parameters[1]", ProblemCode.UnknownName)]
    [InlineData("\"meters\": [ \"A-EX-1\", \"A-EX-2\" ]", "\"meters\": [ \"A-EX-1\", \"A-EX-3\" ]", "$.metering.parameters[0].positions[0].meters[1]", ProblemCode.UnknownName)]
    [InlineData("\"checkMeter\": \"A-CHK\"", "\"checkMeter\": \"A\"", "$.metering.parameters[0].positions[0].checkMeter", ProblemCode.UnknownName)]
    [InlineData("\"invoices\": \"A-INV\"", "\"invoices\": \"A\"", "$.metering.parameters[0].positions[0].invoices", ProblemCode.UnknownName)]
    [InlineData("            \"invoices\": \"A-INV\",\n", "", "$.meters[3]", ProblemCode.WrongKind)]
    [InlineData("\"name\": \"import\"", "\"name\": \"\"", "$.metering.parameters[0].positions[1].name", ProblemCode.Malformed)]
    [InlineData("\"name\": \"import\"", "\"name\": \"export\"", "$.metering.parameters[0]", ProblemCode.Duplicate)]
    [InlineData("\"boundary\": \"by time\"", "\"boundary\": \"refused\"", "$.metering.parameters[0]", ProblemCode.ChoiceNeeded)]
    [InlineData("\"rule\": \"check meter\", \"source\": \"monitoring plan, version 2.0\"", "\"rule\": \"check meter\", \"source\": \" \"", "$.metering.parameters[0].positions[0].gaps.source", ProblemCode.MissingSource)]
    [InlineData("\"rule\": \"check meter\", \"source\": \"monitoring plan, version 2.0\"", "\"rule\": \"no credit\", \"source\": \" \"", "$.metering.parameters[0].positions[0].gaps.source", ProblemCode.MissingSource)]
    [InlineData("\"rule\": \"check meter\", \"source\": \"monitoring plan, version 2.0\"", "\"rule\": \"interpolated\", \"longestDays\": 0, \"source\": \"plan\"", "$.metering.parameters[0].positions[0].gaps.longestDays", ProblemCode.OutOfRange)]
    [InlineData("\"mostInAnHour\": 50", "\"mostInAnHour\": -1", "$.metering.parameters[0].positions[1].gaps.mostInAnHour", ProblemCode.OutOfRange)]
    [InlineData("\"mostInAnHour\": 50, \"unit\": \"kWh\"", "\"mostInAnHour\": 50, \"unit\": \"hour of light\"", "$.metering.parameters[0].positions[1].gaps.unit", ProblemCode.UnknownUnit)]
    [InlineData("\"percent\": 25", "\"percent\": 50.1", "$.metering.parameters[1].positions[0].gaps.percent", ProblemCode.OutOfRange)]
    public void A_problem_of_the_metering_stands_at_its_place(string old, string changed, string path, ProblemCode code) => Check(old, changed, path, code);

    [Theory]
    [InlineData("\"plausibility\": {\n              \"unit\": \"kWh\"", "\"plausibility\": {\n              \"unit\": \"kWy\"", "unit", ProblemCode.UnknownUnit)]
    [InlineData("\"history\": \"2022\", \"band\": 4", "\"history\": \"2022\", \"band\": 1", "checks[0].usual.band", ProblemCode.OutOfRange)]
    [InlineData("\"history\": \"2022\"", "\"history\": \"2021\"", "checks[0].usual.history", ProblemCode.UnknownName)]
    [InlineData("\"rating\": 1, \"unit\": \"MW\", \"source\": \"data sheet\" }, \"lowest", "\"rating\": 0, \"unit\": \"MW\", \"source\": \"data sheet\" }, \"lowest", "checks[1].usual.capacity.rating", ProblemCode.OutOfRange)]
    [InlineData("\"rating\": 1, \"unit\": \"MW\", \"source\": \"data sheet\" }, \"lowest", "\"rating\": 1, \"unit\": \"m\", \"source\": \"data sheet\" }, \"lowest", "checks[1]", ProblemCode.WrongDimension)]
    [InlineData("\"rating\": 1, \"unit\": \"MW\", \"source\": \"data sheet\" }, \"lowest", "\"rating\": 1, \"unit\": \"MW\", \"source\": \"\" }, \"lowest", "checks[1].usual.capacity.source", ProblemCode.MissingSource)]
    [InlineData("\"lowestLoadFactor\": 0.02", "\"lowestLoadFactor\": 0", "checks[1].usual.lowestLoadFactor", ProblemCode.OutOfRange)]
    [InlineData("\"lowestLoadFactor\": 0.02", "\"lowestLoadFactor\": 0.4", "checks[1].usual.highestLoadFactor", ProblemCode.OutOfRange)]
    [InlineData("\"highestLoadFactor\": 0.3", "\"highestLoadFactor\": 1.1", "checks[1].usual.highestLoadFactor", ProblemCode.OutOfRange)]
    [InlineData("\"to\": \"2024-12-31\" }, \"source\"", "\"to\": \"2023-12-31\" }, \"source\"", "checks[2].usual.period", ProblemCode.ReversedPeriod)]
    [InlineData("\"value\": 400, \"unit\": \"MWh\"", "\"value\": 400, \"unit\": \"?\"", "checks[2].usual.estimate.unit", ProblemCode.UnknownUnit)]
    [InlineData("\"source\": \"design document\"", "\"source\": \"design document\", \"band\": 0", "checks[2].usual.band", ProblemCode.OutOfRange)]
    [InlineData("\"highest\": { \"value\": 1.2, \"unit\": \"MWh\"", "\"highest\": { \"value\": 1.2, \"unit\": \"Wh\"", "checks[3].highest", ProblemCode.OutOfRange)]
    [InlineData("\"highest\": { \"value\": 1.2, \"unit\": \"MWh\"", "\"highest\": { \"value\": 1.2, \"unit\": \"m\"", "checks[3].lowest", ProblemCode.WrongDimension)]
    [InlineData("\"highest\": { \"value\": 1.2, \"unit\": \"MWh\" }, \"source\": \"plan\"", "\"highest\": { \"value\": 1.2, \"unit\": \"MWh\" }, \"source\": \"\"", "checks[3].source", ProblemCode.MissingSource)]
    [InlineData("\"lowest\": { \"value\": 1, \"unit\": \"kWh\" }, \"highest\": { \"value\": 1.2, \"unit\": \"MWh\" }", "\"lowest\": { \"value\": 1, \"unit\": \"t\" }", "checks[3]", ProblemCode.WrongDimension)]
    [InlineData("\"highestLoadFactor\": 0.04", "\"highestLoadFactor\": 1.04", "checks[4].highestLoadFactor", ProblemCode.OutOfRange)]
    [InlineData("\"highestLoadFactor\": 0.04, \"permissibleError\": 0.005", "\"highestLoadFactor\": 0.04, \"permissibleError\": -0.005", "checks[4].permissibleError", ProblemCode.OutOfRange)]
    [InlineData("\"threshold\": 3", "\"threshold\": 0", "checks[5].threshold", ProblemCode.OutOfRange)]
    [InlineData("\"fewestDays\": 3", "\"fewestDays\": 2", "checks[5].fewestDays", ProblemCode.OutOfRange)]
    [InlineData("\"groups\": \"by month\", \"source\": \"plan\"", "\"groups\": \"by month\", \"source\": \"\"", "checks[5].source", ProblemCode.MissingSource)]
    [InlineData("\"largestShare\": 0.05, \"largestAmount\": { \"value\": 90, \"unit\": \"kWh\" }, ", "", "checks[7]", ProblemCode.MissingParameter)]
    [InlineData("\"largestShare\": 0.05", "\"largestShare\": -0.05", "checks[7].largestShare", ProblemCode.OutOfRange)]
    [InlineData("\"value\": 90, \"unit\": \"kWh\"", "\"value\": -90, \"unit\": \"kWh\"", "checks[7].largestAmount", ProblemCode.OutOfRange)]
    [InlineData("\"sameDays\": 2, \"zeroDays\": 1, ", "", "checks[8]", ProblemCode.MissingParameter)]
    [InlineData("\"sameDays\": 2", "\"sameDays\": 1", "checks[8].sameDays", ProblemCode.OutOfRange)]
    [InlineData("\"zeroDays\": 1", "\"zeroDays\": 0", "checks[8].zeroDays", ProblemCode.OutOfRange)]
    [InlineData("{ \"meter\": \"A-IM\", \"sign\": \"minus\" }", "{ \"meter\": \"A\", \"sign\": \"minus\" }", "checks[9].parts[1].meter", ProblemCode.UnknownName)]
    [InlineData("\"share\": 0.02", "\"share\": -1", "checks[9].share", ProblemCode.OutOfRange)]
    [InlineData("\"to\": \"2024-04-30\"", "\"to\": \"2023-04-30\"", "checks[9].periods[0]", ProblemCode.ReversedPeriod)]
    [InlineData("\"permissibleError\": 0.005 } ]", "\"permissibleError\": -1 } ]", "checks[10].parts[0].permissibleError", ProblemCode.OutOfRange)]
    [InlineData(", \"permissibleError\": 0.005 } ]", " } ]", "checks[10].parts[0]", ProblemCode.MissingParameter)]
    [InlineData("\"totalError\": 0.005", "\"totalError\": -0.005", "checks[10].totalError", ProblemCode.OutOfRange)]
    public void A_problem_of_a_check_stands_at_its_place(string old, string changed, string path, ProblemCode code) =>
        Check(old, changed, $"$.metering.parameters[1].positions[0].plausibility.{path}", code);

    [Fact]
    public void All_problems_are_reported_together()
    {
        var problems = ProblemsOf(
            TwoRoofs,
            ("\"decimals\": 3", "\"decimals\": 13"),
            ("\"value\": 47000.0", "\"value\": 47000.05"),
            ("\"verdict\": \"failed\"", "\"verdict\": \"lost\""),
            ("\"percent\": 25", "\"percent\": 99"),
            ("\"id\": \"VN_AM007\"", "\"id\": \"VN_AM999\""));
        Assert.Equal(
            ["$.metering.parameters[1].positions[0].gaps.percent", "$.meters[0].readings[3]", "$.meters[2].decimals", "$.meters[5].instrument.certificates[0].verdict", "$.methodology"],
            problems.Select(problem => problem.Where.Document).Order(StringComparer.Ordinal));
        Assert.All(problems, problem => Assert.True(problem.Where.Line > 0));
    }

    [Fact]
    public void Half_a_character_in_a_key_of_a_rule_is_a_problem_and_no_exception()
    {
        Assert.Contains(ProblemsOf(Rooftop, ("\"rule\": \"fixed\"", "\"ru\\ud800\": \"fixed\"")), problem => problem.Where.Document == "$.metering.clock");
        Assert.Contains(ProblemsOf(Rooftop, ("\"rule\": \"fixed\"", "\"ru\\ud800\": 1, \"rule\": \"fixed\"")), problem => problem.Where.Document == "$.metering.clock");
    }

    [Fact]
    public void A_meter_whose_text_is_faulty_is_not_missed_where_it_is_named()
    {
        Assert.Equal("$.meters[3].id", Assert.Single(ProblemsOf(TwoRoofs, ("\"id\": \"A-INV\"", "\"id\": 7"))).Where.Document);
        Assert.Equal("$.metering.histories[1].to", Assert.Single(ProblemsOf(TwoRoofs, ("\"to\": \"2023-06-08\"", "\"to\": \"June\""))).Where.Document);
        Assert.Equal("$.meters[0].readings[3].value", Assert.Single(ProblemsOf(TwoRoofs, ("\"value\": 47000.0", "\"value\": null"))).Where.Document);
        Assert.Equal("$.metering.clock.rule", Assert.Single(ProblemsOf(TwoRoofs, ("\"rule\": \"fixed\"", "\"rule\": \"sundial\""))).Where.Document);
    }

    [Fact]
    public void A_rule_that_was_left_out_as_faulty_is_not_taken_for_none() =>
        Assert.Equal("$.metering.parameters[0].positions[0].gaps.rule", Assert.Single(ProblemsOf(Rooftop, ("\"rule\": \"no credit\"", "\"rule\": \"no idea\""))).Where.Document);

    [Fact]
    public void Meters_without_a_metering_are_not_used()
    {
        var begin = Rooftop.IndexOf("  ],\n  \"metering\"", StringComparison.Ordinal);
        var problem = Assert.Single(ProjectDocument.Read($"{Rooftop[..begin]}  ]\n}}\n").Problems);
        Assert.Equal((ProblemCode.WrongKind, "$.meters"), (problem.Code, problem.Where.Document));
    }

    [Fact]
    public void A_metering_without_meters_says_where_they_are_stated()
    {
        var begin = Rooftop.IndexOf("  \"meters\"", StringComparison.Ordinal);
        var end = Rooftop.IndexOf("  \"metering\"", StringComparison.Ordinal);
        Assert.Contains("\"meters\"", Assert.Single(ProjectDocument.Read(Rooftop.Remove(begin, end - begin)).Problems).Message, StringComparison.Ordinal);
        Assert.Contains("\"histories\"", Assert.Single(ProblemsOf(Rooftop, ("\"rule\": \"no credit\", \"source\": \"monitoring plan\"", "\"rule\": \"least of history\", \"history\": \"2022\""))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_meter_without_readings_is_empty()
    {
        var begin = Rooftop.IndexOf(",\n      \"readings\"", StringComparison.Ordinal);
        var problem = Assert.Single(ProjectDocument.Read(Rooftop.Remove(begin, Rooftop.IndexOf("    }\n  ],\n  \"metering\"", StringComparison.Ordinal) - 1 - begin)).Problems);
        Assert.Equal((ProblemCode.Empty, "$.meters[0]"), (problem.Code, problem.Where.Document));
    }

    [Fact]
    public void A_gap_without_a_rule_is_refused_at_the_parameter()
    {
        var problem = Assert.Single(ProblemsOf(Rooftop, (", \"gaps\": { \"rule\": \"no credit\", \"source\": \"monitoring plan\" }", "")));
        Assert.Equal(("$.metering.parameters[0]", "2024-04-01..2024-04-30"), (problem.Where.Document, problem.Where.Period));
        Assert.Equal(ProblemCode.MissingAmount, Assert.Single(ProblemsOf(Rooftop, ("\"rule\": \"no credit\", \"source\": \"monitoring plan\"", "\"rule\": \"interpolated\", \"longestDays\": 30, \"source\": \"plan\""))).Code);
        Assert.Single(ProblemsOf(Rooftop, ("\"rule\": \"no credit\", \"source\": \"monitoring plan\"", "\"rule\": \"refused\"")));
    }

    [Fact]
    public void The_same_fault_of_very_many_readings_is_counted()
    {
        var values = string.Join(", ", Enumerable.Repeat("1.55", 1500));
        var problems = ProblemsOf(TwoRoofs, ("\"values\": [ 1100.5, 1200, 1300.1 ]", $"\"values\": [ {values} ]"));
        Assert.Equal(1001, problems.Count);
        Assert.Single(problems, problem => problem.Message.Contains("500 further readings", StringComparison.Ordinal));
    }

    [Fact]
    public void What_would_take_work_without_end_is_refused()
    {
        var position = """{ "name": "export", "sign": "plus", "meters": [ "E-1042" ], "gaps": { "rule": "no credit", "source": "monitoring plan" } }""";
        var many = string.Join(", ", Enumerable.Range(0, 6000).Select(i => position.Replace("export", $"export {i}", StringComparison.Ordinal)));
        var problems = ProblemsOf(Rooftop, (position, many), ("\"from\": \"2024-01-01\"", "\"from\": \"1925-01-01\""));
        Assert.Contains("Divide the document", Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    private static void Check(string old, string changed, string path, ProblemCode code)
    {
        var problems = ProblemsOf(TwoRoofs, (old, changed));
        Assert.True(problems.Any(problem => problem.Where.Document == path && problem.Code == code && problem.Where.Line > 0), string.Join('\n', problems));
        Assert.All(problems, problem => Assert.StartsWith("$.", problem.Where.Document, StringComparison.Ordinal));
    }
}
