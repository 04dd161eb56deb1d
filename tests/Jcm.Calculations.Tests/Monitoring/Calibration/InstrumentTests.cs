using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Quality;
using Xunit;

namespace Jcm.Calculations.Tests.Monitoring.Calibration;

/// <summary>What certificates say about days, case by case.</summary>
public sealed class InstrumentTests
{
    private static readonly ErrorShare Permissible = new(0.005m, "data sheet");
    private static readonly CalibrationRequirement Yearly = CalibrationRequirement.EveryYears(1, "monitoring plan, table 3");
    private static readonly Period Year = Period.Year(2024);

    [Fact]
    public void In_order_means_no_error()
    {
        var window = Assert.Single(Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-1", "2024-01-01", 0.004m)]).ErrorsIn(Year));
        Assert.Equal((Year, 0m), (window.Days, window.Error));
        Assert.Equal([ErrorReason.InOrder], window.Reasons);
        Assert.Equal("2024-01-01..2024-12-31: error 0 [InOrder] calibrated by C-1 of 2024-01-01; the next calibration is due on 2025-01-01", window.ToString());
    }

    [Fact]
    public void A_plan_correction_applies_on_all_days_and_gives_way_to_a_larger_error_only()
    {
        var always = new ErrorShare(0.0021m, "monitoring plan, section 4");
        Says(Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-1", "2023-07-01", 0)], always),
            ("2024-01-01..2024-07-01", 0.0021m, "PlanCorrection"), ("2024-07-02..2024-12-31", 0.005m, "PlanCorrection Late"));
        Says(Instrument.Of("M-1", new(0.002m, "data sheet"), Yearly, [], always), ("2024-01-01..2024-12-31", 0.0021m, "PlanCorrection Missing"));
    }

    [Fact]
    public void Late_is_from_the_day_after_the_due_day_to_the_day_of_the_next_calibration() => Says(
        Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-2", "2024-06-30", 0.001m), Certificate("C-1", "2023-03-15", 0)]),
        ("2024-01-01..2024-03-15", 0, "InOrder"), ("2024-03-16..2024-06-30", 0.005m, "Late"), ("2024-07-01..2024-12-31", 0, "InOrder"));

    [Fact]
    public void A_calibration_on_its_due_day_is_not_late() =>
        Says(Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-1", "2023-03-15", 0), Certificate("C-2", "2024-03-15", 0)]), ("2024-01-01..2024-03-14", 0, "InOrder"), ("2024-03-15..2024-12-31", 0, "InOrder"));

    [Fact]
    public void A_late_calibration_that_fails_brings_its_found_error_back_to_the_last_that_passed() => Says(
        Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-1", "2023-03-15", 0), Certificate("C-2", "2024-06-30", -0.008m) with { IsAdjusted = true }]),
        ("2024-01-01..2024-03-15", 0.008m, "Failed"), ("2024-03-16..2024-06-30", 0.008m, "Late Failed"), ("2024-07-01..2024-12-31", 0, "InOrder"));

    [Fact]
    public void What_failed_and_was_not_adjusted_stays_wrong_to_the_day_of_the_next_that_is_in_order() => Says(
        Instrument.Of("M-1", Permissible, Yearly,
        [
            Certificate("C-1", "2024-01-10", 0), Certificate("C-2", "2024-02-10", 0.007m), Certificate("C-3", "2024-03-10", 0.009m) with { IsAdjusted = true }, Certificate("C-4", "2024-04-10", 0.001m),
        ]),
        ("2024-01-01..2024-01-09", 0.005m, "Missing"),
        ("2024-01-10..2024-01-10", 0, "InOrder"),
        ("2024-01-11..2024-03-10", 0.009m, "Failed"),
        ("2024-03-11..2024-04-09", 0, "InOrder"),
        ("2024-04-10..2024-12-31", 0, "InOrder"));

    [Fact]
    public void What_failed_last_and_was_not_adjusted_stays_wrong() =>
        Says(Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-1", "2023-06-01", 0.009m)]), ("2024-01-01..2024-06-01", 0.009m, "Failed"), ("2024-06-02..2024-12-31", 0.009m, "Late Failed"));

    [Fact]
    public void Missing_takes_the_larger_of_permissible_and_first_found_error()
    {
        Says(Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-1", "2024-07-01", 0.002m)]), ("2024-01-01..2024-06-30", 0.005m, "Missing"), ("2024-07-01..2024-12-31", 0, "InOrder"));
        Says(Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-1", "2024-07-01", 0.02m) with { IsAdjusted = true }]),
            ("2024-01-01..2024-06-30", 0.02m, "Missing Failed"), ("2024-07-01..2024-07-01", 0.02m, "Failed"), ("2024-07-02..2024-12-31", 0, "InOrder"));
        Says(Instrument.Of("M-1", Permissible), ("2024-01-01..2024-12-31", 0.005m, "Missing"));
    }

    [Fact]
    public void Where_no_calibration_is_required_nothing_is_missing_or_late_but_what_failed_counts()
    {
        var none = CalibrationRequirement.NotRequired("the meter is the grid company's");
        Assert.Contains("the meter is the grid company's", Assert.Single(Instrument.Of("M-1", requirement: none).ErrorsIn(Year)).Basis, StringComparison.Ordinal);
        Says(Instrument.Of("M-1", Permissible, none, [Certificate("C-1", "2024-02-01", 0)]), ("2024-01-01..2024-01-31", 0, "InOrder"), ("2024-02-01..2024-12-31", 0, "InOrder"));
        Says(Instrument.Of("M-1", Permissible, none, [Certificate("C-1", "2024-02-01", 0.1m)]), ("2024-01-01..2024-12-31", 0.1m, "Failed"));
    }

    [Fact]
    public void The_earlier_of_interval_and_validity_ends_a_certificate()
    {
        var certificate = Certificate("C-1", "2023-07-01", 0);
        Says(Instrument.Of("M-1", Permissible, Yearly, [certificate with { ValidUntil = new(2024, 3, 31) }]), ("2024-01-01..2024-03-31", 0, "InOrder"), ("2024-04-01..2024-12-31", 0.005m, "Late"));
        Says(Instrument.Of("M-1", Permissible, Yearly, [certificate with { ValidUntil = new(2025, 3, 31) }]), ("2024-01-01..2024-07-01", 0, "InOrder"), ("2024-07-02..2024-12-31", 0.005m, "Late"));
        Says(Instrument.Of("M-1", Permissible, null, [certificate with { ValidUntil = new(2024, 3, 31) }]), ("2024-01-01..2024-03-31", 0, "InOrder"), ("2024-04-01..2024-12-31", 0.005m, "Late"));
    }

    [Fact]
    public void An_error_that_is_needed_and_not_known_is_a_problem_that_names_instrument_days_and_document()
    {
        var passed = Certificate("C-1", "2023-07-01", 0.001m) with { Verdict = CalibrationVerdict.Passed };
        var problem = Assert.Single(Instrument.Of("M-1", null, Yearly, [passed]).TryErrorsIn(Year).Problems);
        Assert.Equal(ProblemCode.UnknownValue, problem.Code);
        Assert.Contains("instrument M-1", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("2024-07-02..2024-12-31", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("Accuracy Level and Calibration", problem.Message, StringComparison.Ordinal);

        // The small error of a calibration that passed does not stand in for the permissible one.
        Assert.False(Instrument.Of("M-1", null, Yearly, [passed with { Date = new(2024, 7, 1) }]).TryErrorsIn(Year).IsValid);
        Assert.Throws<InvalidDataProblemsException>(() => Instrument.Of("M-1").ErrorsIn(Year));

        var failed = Certificate("C-9", "2024-07-01", null) with { Verdict = CalibrationVerdict.Failed };
        var problems = Instrument.Of("M-1", Permissible, Yearly, [failed]).TryErrorsIn(Year).Problems;
        Assert.Equal(2, problems.Count);
        Assert.All(problems, each => Assert.Contains("C-9", each.Message, StringComparison.Ordinal));
        Assert.Empty(Instrument.Of("M-1", null, Yearly, [passed]).TryErrorsIn(Period.Month(2024, 1)).Problems);
    }

    [Fact]
    public void A_stated_verdict_decides_where_the_permissible_error_is_not_known() => Says(
        Instrument.Of("M-1", null, Yearly, [Certificate("C-1", "2024-07-01", 0.01m) with { Verdict = CalibrationVerdict.Failed }]),
        ("2024-01-01..2024-06-30", 0.01m, "Missing Failed"), ("2024-07-01..2024-12-31", 0.01m, "Failed"));

    [Fact]
    public void Findings_name_what_is_late_missing_or_failed_with_days_error_and_certificate()
    {
        var instrument = Instrument.Of("M-1", Permissible, Yearly, [Certificate("C-1", "2023-03-15", 0), Certificate("C-2", "2024-06-30", 0.008m)], accuracyClass: "0.5S");
        var findings = instrument.Findings(Year).ToList();
        Assert.Equal([FindingCode.FailedCalibration, FindingCode.LateCalibration], findings.Select(finding => finding.Code));
        Assert.All(findings, finding => Assert.Equal((FindingGrade.Fault, "M-1", Year.ToString()), (finding.Grade, finding.Subject, finding.Where.Period)));
        Assert.StartsWith("2024-03-16..2024-06-30 (107 days): ", findings[1].Message, StringComparison.Ordinal);
        Assert.All(findings, finding => Assert.Contains("C-2", finding.Message, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.Contains("0.008", finding.Message, StringComparison.Ordinal));
        Assert.Empty(instrument.Findings(Period.Parse("2023-03-15..2023-03-15")));
        Assert.Equal("M-1, class 0.5S", instrument.ToString());
    }

    [Fact]
    public void Missing_is_a_fault_where_calibration_is_required_and_a_doubt_where_no_document_says()
    {
        Assert.Equal(FindingGrade.Fault, Assert.Single(Instrument.Of("M-1", Permissible, Yearly).Findings(Year)).Grade);
        var doubt = Assert.Single(Instrument.Of("M-1").Findings(Period.Parse("2024-01-01..2024-01-01")));
        Assert.Equal((FindingGrade.Doubt, FindingCode.MissingCalibration), (doubt.Grade, doubt.Code));
        Assert.Contains("(1 day)", doubt.Message, StringComparison.Ordinal);
        Assert.Contains("not known", doubt.Message, StringComparison.Ordinal);
        Assert.Equal("M-1", Instrument.Of("M-1").ToString());
    }

    [Fact]
    public void All_that_is_wrong_is_listed_at_once()
    {
        var outcome = Instrument.TryOf(
            " ",
            new(1, ""),
            CalibrationRequirement.EveryYears(1, " "),
            [
                new("", new(2024, 1, 1), 1, ""),
                new("C-1", new(2024, 1, 1), null, "laboratory"),
                new("C-1", new(2024, 1, 2), 0, "laboratory") { ValidUntil = new(2024, 1, 1), Verdict = (CalibrationVerdict)7 },
            ],
            new(-0.1m, "plan"),
            "");
        Assert.Equal(
            [
                ProblemCode.Malformed, ProblemCode.Malformed, ProblemCode.OutOfRange, ProblemCode.MissingSource, ProblemCode.OutOfRange, ProblemCode.MissingSource,
                ProblemCode.Malformed, ProblemCode.MissingSource, ProblemCode.OutOfRange, ProblemCode.MissingParameter, ProblemCode.ReversedPeriod, ProblemCode.Malformed,
                ProblemCode.Duplicate, ProblemCode.Duplicate,
            ],
            outcome.Problems.Select(problem => problem.Code));
        Assert.Equal(outcome.Problems.Count, Assert.Throws<InvalidDataProblemsException>(() => Instrument.Of(
            " ", new(1, ""), CalibrationRequirement.EveryYears(1, " "), [new("", new(2024, 1, 1), 1, ""), new("C-1", new(2024, 1, 1), null, "x"), new("C-1", new(2024, 1, 2), 0, "x") { ValidUntil = new(2024, 1, 1), Verdict = (CalibrationVerdict)7 }], new(-0.1m, "p"), "")).Problems.Count);
    }

    [Fact]
    public void Certificates_that_leave_a_question_or_contradict_are_refused()
    {
        var certificate = Certificate("C-1", "2024-01-01", 0.01m);
        Assert.Equal([ProblemCode.ChoiceNeeded], Codes(null, Yearly, certificate));
        Assert.Equal([ProblemCode.ChoiceNeeded], Codes(Permissible, null, certificate));
        Assert.Equal([ProblemCode.Contradiction], Codes(Permissible, Yearly, certificate with { Verdict = CalibrationVerdict.Passed }));
        Assert.Equal([ProblemCode.Contradiction], Codes(Permissible, Yearly, certificate with { FoundError = -0.005m, Verdict = CalibrationVerdict.Failed }));
        Assert.Equal([ProblemCode.Contradiction], Codes(Permissible, CalibrationRequirement.NotRequired("s"), certificate with { ValidUntil = new(2025, 1, 1) }));
        Assert.Empty(Codes(Permissible, Yearly, certificate with { Verdict = CalibrationVerdict.Failed }));
    }

    private static IEnumerable<ProblemCode> Codes(ErrorShare? permissible, CalibrationRequirement? requirement, CalibrationCertificate certificate) =>
        Instrument.TryOf("M-1", permissible, requirement, [certificate]).Problems.Select(problem => problem.Code);

    private static CalibrationCertificate Certificate(string number, string date, decimal? found) => new(number, Period.Parse($"{date}..{date}").From, found, "calibration laboratory");

    private static void Says(Instrument instrument, params (string Days, decimal Error, string Reasons)[] expected) =>
        Assert.Equal(expected, instrument.ErrorsIn(Year).Select(window => (window.Days.ToString(), window.Error, string.Join(' ', window.Reasons))));
}
