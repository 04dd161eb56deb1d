using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Monitoring;
using Jcm.Calculations.Monitoring.Calibration;
using Jcm.Calculations.Monitoring.Metering;
using Jcm.Calculations.Monitoring.Plan;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Parameters;
using Jcm.Calculations.Tests.Monitoring.Metering;
using Xunit;

namespace Jcm.Calculations.Tests.Evaluation.Quality;

/// <summary>What was done to the readings, in tonnes by hand: 0.333 tCO2/MWh.</summary>
public sealed class DataQualityTests
{
    private static readonly Period January = Period.Month(2024, 1);

    private static readonly Project Frame = new Project("P-1", Meterings.Solar).Choose("EF_RE,i", "national grid");

    /// <summary>29 MWh read to 30 January without a calibration, a history of at least 0.5 MWh a day, 29 MWh invoiced.</summary>
    private static MeteredData Metering()
    {
        var instrument = Instrument.Of("R-1", new(0.01m, "data sheet"), CalibrationRequirement.EveryYears(1, "standard"));
        var history = StatedHistory.Of([(Period.Parse("2023-01-01..2023-01-10"), 5)], Jcm.Calculations.Quantities.Units.MegawattHour, "reports");
        return Meterings.Of([January], Meterings.Generation(
            MeterPosition.Plus("export", Meterings.Readings(Meterings.Register() with { Instrument = instrument }, (Meterings.At(2024, 1, 1), 0), (Meterings.At(2024, 1, 30), 29_000))) with
            {
                Gaps = GapRule.LeastOfHistory(history),
                Invoices = MeterSeries.OfInvoices(Meterings.Intervals("invoices"), Meterings.Clock, [new InvoicedAmount(January, 29_000, "invoice 7")]),
            }));
    }

    [Fact]
    public void Each_step_from_the_readings_to_the_result_is_named_with_its_tonnes()
    {
        var quality = DataQuality.Of(Frame.Monitor(Metering()).Calculate());
        Assert.Equal(29 * 0.333m, quality.AsRead);
        Assert.Equal(
            [
                "roof A, 2024-01-01..2024-01-31, EG_i,p: errors against the project from 29 to 28.71 MWh, -0.09657 tCO2e",
                "roof A, 2024-01-01..2024-01-31, EG_i,p: gaps filled from 28.71 to 29.71 MWh, 0.333 tCO2e",
                "roof A, 2024-01-01..2024-01-31, EG_i,p: invoice used from 29.71 to 29 MWh, -0.23643 tCO2e",
            ],
            quality.Effects.Select(effect => effect.ToString().Replace('\u2212', '-')),
            StringComparer.Ordinal);
        Assert.Equal(0, quality.Effect);
        Assert.Equal([DataTreatment.ErrorsCorrected, DataTreatment.GapsFilled, DataTreatment.InvoiceUsed], quality.Effects.Select(effect => effect.Treatment));
        Assert.Equal(29, Assert.Single(quality.Values).Value);
    }

    [Fact]
    public void Findings_of_meters_and_of_the_plan_stand_together_the_faults_first()
    {
        var metering = Metering();
        var plan = MonitoringPlan.Of(
            "P-1", new("PDD", "1"), new(new DateOnly(2024, 1, 1)), [new("roof A")], [new(new(2024, 1, 1), new("VN_AM007", "1.0", "guidelines"), "PDD")],
            [new("EG_i,p", MonitoringOptions.C, [new("other meter"), new(Meterings.Source, "the other fails")])]);
        var values = metering.Values.Select(value => value.ToMonitoredValue()).ToList();
        var check = plan.Check(MonitoringReport.First("P-1", January, new("VN_AM007", "1.0", "guidelines")) with { Values = values, Sources = [new("EG_i,p", "roof A", null, January, Meterings.Source, "stolen")] });
        var quality = DataQuality.Of(Frame.Monitor(metering).Calculate(), check);
        Assert.Equal(metering.Findings.Count + check.Findings.Count, quality.Findings.Count);
        Assert.Equal(quality.Findings.Select(finding => finding.Grade).OrderDescending(), quality.Findings.Select(finding => finding.Grade));
        Assert.Contains(quality.Findings, finding => finding.Code == FindingCode.LowerRankedSource);
        Assert.Contains(quality.Findings, finding => finding.Code == FindingCode.MissingCalibration);
        Assert.Same(check, quality.Plan);
    }

    [Fact]
    public void Without_meters_the_readings_alone_are_the_result()
    {
        var result = Projects.Solar.Calculate();
        var quality = DataQuality.Of(result);
        Assert.Empty(quality.Effects);
        Assert.Empty(quality.Findings);
        Assert.Equal((333m, 0m), (quality.AsRead, quality.Effect));
        Assert.Throws<ArgumentNullException>(() => DataQuality.Of(null!));
    }
}
