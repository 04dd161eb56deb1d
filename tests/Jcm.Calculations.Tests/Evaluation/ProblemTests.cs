using Jcm.Calculations.Article6;
using Jcm.Calculations.Article6.Actions;
using Jcm.Calculations.Article6.Adjustments;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Documents;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Programmes;
using Jcm.Calculations.Reference;
using Jcm.Calculations.Tests.Article6.Aef;
using Jcm.Calculations.Tests.Methodologies.WasteToEnergy;
using Xunit;
using static Jcm.Calculations.Tests.Evaluation.Projects;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>One mistake for each reason of refusal: the code, the place, and the words that tell the user what to do.</summary>
public sealed class ProblemTests
{
    private const string Year = "2024-01-01..2024-12-31";

    private static readonly Dictionary<ProblemCode, Mistake> Mistakes = new()
    {
        [ProblemCode.UnknownUnit] = new(
            Of(SolarFrame.Monitor("roof", Period.Year(2024), Generation, 1000, "mwh", MonitoringOptions.C, "meter log")),
            new("VN-1", "roof", Year, Generation),
            "\"mwh\"", "MWh"),
        [ProblemCode.WrongDimension] = new(
            Of(SolarFrame.Monitor("roof", Period.Year(2024), Generation, 1000, "t", MonitoringOptions.C, "meter log")),
            new("VN-1", "roof", Year, Generation),
            "MWh"),
        [ProblemCode.Malformed] = new(
            () => Period.TryParse("2024-02-30..2024-12-31").Problems,
            Location.None,
            "\"2024-02-30\"", "year-month-day", "2024-12-31"),
        [ProblemCode.OutOfRange] = new(
            Of(SolarFrame.Generates("roof", Period.Year(2024), -0.001m)),
            new("VN-1", "roof", Year, Generation),
            "-0.001 MWh", "at least 0 MWh"),
        [ProblemCode.MissingParameter] = new(
            Of(Boiler with { FixedValues = Boiler.FixedValues.RemoveAll(value => value.Symbol is "P_max") }),
            new("MN-1", "HOB 1", Parameter: "P_max"),
            "P_max [kW]", "rated electric demand", "MN_AM002 version 1.0", "project design document"),
        [ProblemCode.UnknownValue] = new(
            Of(Boiler with { FixedValues = Boiler.FixedValues.RemoveAll(value => value.Symbol is "eta_PJ") }),
            new("MN-1", "HOB 1", Parameter: "eta_PJ"),
            "eta_PJ", "MN_AM002 version 1.0", "https://www.jcm.go.jp/jc/methodologies/mn-am002-ver1-0/", "supply it"),
        [ProblemCode.UnknownName] = new(
            Of(Solar.Generates("roof", Period.Year(2024), 1) with { MonitoredValues = [new("roof", Period.Year(2024), "EG_p", 1, "MWh", MonitoringOptions.C, "meter log"), .. Solar.MonitoredValues] }),
            new("VN-1", "roof", Year, "EG_p"),
            "\"EG_p\"", "VN_AM007 version 1.0", "EG_i,p [MWh]", "EC_AUX,i,p [MWh]", "EF_RE,i [tCO2/MWh]"),
        [ProblemCode.ChoiceNeeded] = new(
            Of(Solar with { Choices = [] }),
            new("VN-1", "roof", Parameter: Factor),
            "VN_AM007 version 1.0", "national grid; captive diesel"),
        [ProblemCode.Duplicate] = new(
            Of(Solar.Generates("roof", Period.Year(2024), 1000)),
            new("VN-1", "roof", Year, Generation),
            "twice for the same period"),
        [ProblemCode.Ambiguous] = new(
            AmbiguousGridFactor,
            Location.None,
            "Name the grid and the year"),
        [ProblemCode.WrongKind] = new(
            Of(Solar.Fix(Generation, 1000, "MWh", "project design document")),
            new("VN-1", Parameter: Generation),
            "is monitored for every period in VN_AM007 version 1.0"),
        [ProblemCode.OptionNotAllowed] = new(
            Of(SolarFrame.Monitor("roof", Period.Year(2024), Generation, 1000, "MWh", MonitoringOptions.A, "statistics")),
            new("VN-1", "roof", Year, Generation),
            "VN_AM007 version 1.0", "B, C", "not A"),
        [ProblemCode.MissingSource] = new(
            Of(SolarFrame.Monitor("roof", Period.Year(2024), Generation, 1000, "MWh", MonitoringOptions.C, " ")),
            new("VN-1", "roof", Year, Generation),
            "name the meter, invoice or publication"),
        [ProblemCode.ReversedPeriod] = new(
            () => Period.TryParse("2024-12-31..2024-01-01").Problems,
            Location.None,
            "2024-12-31..2024-01-01", "ends before it begins"),
        [ProblemCode.OverlappingPeriods] = new(
            Of(Solar.Generates("roof", Period.Month(2024, 12), 1)),
            new("VN-1", "roof", "2024-12-01..2024-12-31"),
            Year),
        [ProblemCode.BrokenSeries] = new(
            Of(Plants.Frame.Burns(Period.Year(2022), ("food", 1)).Burns(Period.Year(2024), ("food", 1))),
            new("MM-1", "plant", Year),
            "2023-01-01..2023-12-31", "without a gap", "State zero"),
        [ProblemCode.PeriodSpansVintages] = new(
            Of(SolarFrame.Generates("roof", Period.Parse("2024-07-06..2025-03-31"), 1)),
            new("VN-1", "roof", "2024-07-06..2025-03-31"),
            "2024-07-06..2024-12-31 and for 2025-01-01..2025-03-31", "VintageDivision.ByDays"),
        [ProblemCode.Empty] = new(
            Of(SolarFrame with { Choices = [] }),
            new("VN-1"),
            "no monitored value"),
        [ProblemCode.BusinessAsUsualBelowReference] = new(
            Of(Solar.BusinessAsUsual(Factor, 0.332m, "tCO2/MWh", "statistics")),
            new("VN-1", "roof", Parameter: Factor),
            "0.332 tCO2/MWh", "0.333 tCO2/MWh"),
        [ProblemCode.NoAnswer] = new(
            Of(BoilerFrame.Heats("HOB 1", Period.Year(2023), decimal.MaxValue, 1)),
            new("MN-1", "HOB 1", "2023-01-01..2023-12-31"),
            "check the units"),
        [ProblemCode.UnknownKey] = new(
            () => ProjectDocument.Read("""{ "format": "jcm-project/1", "project": "P", "methodology": { "id": "VN_AM007" }, "points": [], "plant": 1 }""").Problems,
            new(Document: "$.plant") { Line = 1 },
            "\"plant\"", "Keys: $schema, format"),
        [ProblemCode.Refused] = new(
            () => ItmoLedger.Empty.Replay([new RegisterApproach(new(2025, 1, 1), new("JCM", "JCM", [Party.Japan, Party.Parse("MN")]))]).Refused.Select(each => each.ToProblem()).ToList(),
            new(Document: "actions[0]: 2025-01-01 register the cooperative approach JCM JCM"),
            "[InvalidTerms]", "\"JCM\"", "CA and four digits"),
        [ProblemCode.MethodChanged] = new(
            () => NdcAccounts.TryOf(new[] { (Year: 2025, Method: AdjustmentMethod.Averaging), (Year: 2026, Method: AdjustmentMethod.Trajectory) }
                .Select(submitted => CorrespondingAdjustments.Of(Ndc.Japan2030 with { Method = submitted.Method }, []).Through(submitted.Year).Value)).Problems,
            new(Period: "2026", Document: "NDC of JPN 2021-2030"),
            "trajectory (7(a)(i))", "averaging (7(a)(ii)) in the account through 2025", "method of the initial report"),
        [ProblemCode.MixedCurrencies] = new(
            () => ProgrammeRates.Find("new_technology", EnterpriseSize.Other, new Money(5, Currency.Parse("USD"))).Problems,
            new(Parameter: "eligible cost of the year"),
            "USD 5", "JPY", "convert it at a rate that you state"),
        [ProblemCode.DoesNotAddUp] = new(
            () => Shares.TryOf(new HolderShare(Holder.GovernmentOfJapan, 0.999m)).Problems,
            Location.None,
            "999/1000", "not to 1", "new Rational(1, 3)"),
        [ProblemCode.MissingAmount] = new(
            () => Credits.TryOf([new(Period.Year(2024), 5.5m)], CreditRounding.Published([], PublishedDifference.Refused), NegativeReductions.ZeroPerVintage).Problems,
            new(Parameter: "vintage 2024"),
            "No amount is published", "give one for each"),
        [ProblemCode.DiffersFromCalculation] = new(
            () => Credits.TryOf([new(Period.Year(2024), 5.5m)], CreditRounding.Published([new(2024, 7)], PublishedDifference.Refused), NegativeReductions.ZeroPerVintage).Problems,
            new(Parameter: "vintage 2024"),
            "7 t are published", "5.5 t calculated", "+1.5 t", "PublishedDifference.Recorded"),
        [ProblemCode.BelowMinimum] = new(
            () => Allocation.TryOf(355, Shares.Of(new HolderShare(Holder.GovernmentOfJapan, 0.5m), new(new("others", HolderSide.Partner, HolderKind.Participant), 0.5m)), AllocationStrategy.FloorWithRemainderTo("others"), GovernmentMinimum.Half).Problems,
            new(Parameter: "holder Government of Japan"),
            "177 t of 355 t", "1 t less than the minimum of 178 t", "AllocationStrategy.CeilingFor"),
        [ProblemCode.Contradiction] = new(
            () => AefPair.Japan.WithHolding(1, block => block with { Quantity = 24 }).Check().Problems,
            new(Document: "Holdings row 1, Quantity (t CO2 eq)"),
            "24", "76 to 100 are 25"),
    };

    public static TheoryData<ProblemCode> Codes() => [.. Enum.GetValues<ProblemCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_refusal_names_its_reason_its_place_and_the_remedy(ProblemCode code)
    {
        var mistake = Mistakes[code];
        var problem = mistake.Problems().First(problem => problem.Code == code);
        Assert.Equal(mistake.Where, problem.Where);
        Assert.All(mistake.Words, word => Assert.Contains(word, problem.Message, StringComparison.Ordinal));
        Assert.True(problem.Message[^1] is '.' or '?', problem.Message);
    }

    [Fact]
    public void Ten_different_mistakes_are_reported_at_once()
    {
        var problems = Boiler
            .Fix("eta_RE", 0.5m, "", "methodology")
            .Fix("eta", 0.5m, "", "methodology")
            .Fix("EF_grid", 1.1m, "tCO2/MWh", "the design document of another boiler", "HOB 9")
            .Choose("P_max", "large")
            .BusinessAsUsual("EF_coal", 0.12m, "tCO2/GJ", "statistics")
            .BusinessAsUsual("eta_RE", 0.6m, "", "")
            .Monitor("HOB 2", Period.Year(2023), "PH_p", -5, "GJ", MonitoringOptions.C, "heat meter")
            .Monitor("HOB 2", Period.Year(2023), "h_p", 5000, "MWh", MonitoringOptions.C, "log of operation")
            .Heats("HOB 3", Period.Parse("2022-10-01..2023-03-31"), 1, 1)
            .Heats("HOB 4", Period.Year(2023), 1, 8761)
            .Monitor("HOB 5", Period.Year(2023), "PH_p", 5, "gigajoule?", MonitoringOptions.B, "")
            .Monitor("HOB 1", Period.Month(2023, 6), "eta_PJ", 0.7m, "", MonitoringOptions.C, "test of the boiler")
            .Evaluate().Problems;
        (ProblemCode, string?, string?)[] expected =
        [
            (ProblemCode.Duplicate, null, "eta_RE"),
            (ProblemCode.UnknownName, null, "eta"),
            (ProblemCode.UnknownName, "HOB 9", "EF_grid"),
            (ProblemCode.WrongKind, null, "P_max"),
            (ProblemCode.WrongKind, null, "EF_coal"),
            (ProblemCode.MissingSource, null, "eta_RE"),
            (ProblemCode.OutOfRange, "HOB 2", "PH_p"),
            (ProblemCode.WrongDimension, "HOB 2", "h_p"),
            (ProblemCode.PeriodSpansVintages, "HOB 3", null),
            (ProblemCode.OutOfRange, "HOB 4", "h_p"),
            (ProblemCode.UnknownUnit, "HOB 5", "PH_p"),
            (ProblemCode.OptionNotAllowed, "HOB 5", "PH_p"),
            (ProblemCode.MissingSource, "HOB 5", "PH_p"),
            (ProblemCode.MissingParameter, "HOB 5", "h_p"),
            (ProblemCode.WrongKind, "HOB 1", "eta_PJ"),
            (ProblemCode.OverlappingPeriods, "HOB 1", null),
            (ProblemCode.BusinessAsUsualBelowReference, "HOB 1", "eta_RE"),
        ];
        Assert.All(expected, mistake => Assert.Contains(mistake, problems.Select(problem => (problem.Code, problem.Where.Point, problem.Where.Parameter))));
        Assert.All(problems, problem => Assert.Equal("MN-1", problem.Where.Project));
        Assert.Equal(problems.Distinct().Count(), problems.Count);
    }

    [Fact]
    public void The_throwing_convenience_carries_every_problem()
    {
        var project = Solar.Fix("nothing", 1, "", "x").Choose("nothing", "x");
        var thrown = Assert.Throws<InvalidDataProblemsException>(project.Calculate);
        Assert.Equal(project.Evaluate().Problems, thrown.Problems);
        Assert.All(thrown.Problems, problem => Assert.Contains(problem.ToString(), thrown.Message, StringComparison.Ordinal));
    }

    private static Func<IReadOnlyList<Problem>> Of(Project project) => () => project.Evaluate().Problems;

    /// <summary>Some country has several rows of one kind.</summary>
    private static IReadOnlyList<Problem> AmbiguousGridFactor()
    {
        var several = GridFactors.All.GroupBy(factor => (factor.Country, factor.Kind)).First(group => group.Count() > 1).Key;
        return GridFactors.Find(several.Country, several.Kind).Problems;
    }

    private sealed record Mistake(Func<IReadOnlyList<Problem>> Problems, Location Where, params string[] Words);
}
