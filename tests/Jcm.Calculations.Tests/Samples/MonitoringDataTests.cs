using System.Globalization;
using System.Text;
using MonitoringData;
using Xunit;

namespace Jcm.Calculations.Tests.Samples;

/// <summary>The sample with seeded faults: what a page about data quality has to name.</summary>
public sealed class MonitoringDataTests : IDisposable
{
    private static readonly Lazy<string> Printed = new(() => Run((writer, errors) => Demonstration.InTemporaryFolder(writer, errors)).Text);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("monitoring-data-tests-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Every_seeded_fault_is_named_by_its_finding_and_date_after_the_list()
    {
        var found = OneLine(Printed.Value[Printed.Value.IndexOf("As first read", StringComparison.Ordinal)..]);
        Assert.All(SeededFaults.All, fault => Assert.True(
            found.Split(" [").Any(finding => finding.StartsWith($"{fault.Finding}]", StringComparison.Ordinal) && finding.Contains(fault.Date, StringComparison.Ordinal)),
            $"{fault} is not named."));
    }

    [Theory]
    [InlineData("[Rollover] roof A, EG_i,p, A-EX-1: The register began again at zero 8 times, first at 2024-01-04 09:45 +07:00.")]
    [InlineData("[Estimated] roof B, EG_i,p, B-EX: 8 readings are estimated, first at 2024-02-12 08:00 +07:00.")]
    [InlineData("[RegisterChanged] roof B, EG_i,p, B-IM: The register was changed as documented, at 2024-02-20 09:05 +07:00.")]
    [InlineData("2024-02-20 09:05 +07:00: the register was changed from 3,129.1 to 0 (maintenance record 2024-02-20)")]
    [InlineData("[LateCalibration] roof A, EG_i,p, A-EX-1: 2024-03-02..2024-04-16 (46 days):")]
    [InlineData("[RepeatedReading] roof A, EG_i,p, A-IM: One reading is given more than once with the same value, at 2024-03-05 12:00 +07:00; counted once.")]
    [InlineData("first and largest from 2024-03-29 00:00 to 2024-04-01 00:00 +07:00: 12,066 kWh; the register shows what went through.")]
    [InlineData("[Invalid] roof A, EG_i,p, A-EX-1: One reading is marked as invalid and not used, at 2024-05-20 13:15 +07:00.")]
    [InlineData("The meter was exchanged: A-EX-1 was last read at 2024-06-17 10:10 +07:00, showing")]
    [InlineData("A-EX-2 first at 2024-06-17 10:10 +07:00, showing 0 kWh.")]
    [InlineData("[Stuck] roof B, EG_i,p, B-EX: The same amount for longer than 16 h (inverter data sheet), from 2024-07-21 18:00 to 2024-07-23 06:00 +07:00: 1 d 12 h.")]
    [InlineData("[AboveCapacity] More than 1,000 kWh in an hour (inverter data sheet), from 2024-08-14 11:15 to 11:30 +07:00: 312.5 kWh.")]
    [InlineData("[BoundaryInside] roof A, EG_i,p, import: The boundary 2024-09-01 lies inside an interval of A-IM, from 2024-08-31 23:45 to 2024-09-01 00:15 +07:00; divided in proportion to time.")]
    [InlineData("[Imbalance] roof A, EG_i,p, export: 2024-09-01..2024-09-30, 30 whole days: 113,585.3 kWh, but check meter A-CHK is 116,311.4 kWh;")]
    [InlineData("[Gap] roof B, EG_i,p, 2024-10-01..2024-10-31, export: One gap, 2024-10-08 09:00 to 2024-10-10 15:00 +07:00 (2 d 6 h);")]
    [InlineData("[InvoiceDiffers] roof A, EG_i,p, 2024-11-01..2024-11-30, export: The invoices say 105.8202 MWh, the meters 107.6702 MWh as read; the invoices credit less and are used.")]
    [InlineData("[NightGeneration] roof B, EG_i,p, B-EX: Generation in the dark, 20:00 to 04:00 (inverter data sheet) 3 times, first from 2024-11-03 20:00 to 2024-11-04 04:00 +07:00")]
    [InlineData("[FailedCalibration] roof B, EG_i,p, B-EX: 2024-01-01..2024-11-12 (317 days): calibration K-2024-377 of 2024-11-12 found an error of 0.011")]
    [InlineData("[UnitSlip] The median of 362 whole days in 2024-01-01..2024-12-31 is 4,127.5 MWh;")]
    [InlineData("It looks like kWh in a column of MWh")]
    [InlineData("[Contradiction] Meter B-IM: from 3,129.1 at 2024-02-20 09:00 +07:00 to 0 at 2024-02-20 09:15 +07:00 the register would have gone forward by 96,870.9 kWh")]
    [InlineData("[ChoiceNeeded] import: the boundary 2024-09-01 lies inside an interval of A-IM")]
    [InlineData("The report of 2024-01-01..2024-12-31 follows the plan: project design document, monitoring plan, version 2.0.")]
    public void The_page_says(string expected) => Assert.Contains(expected, OneLine(Printed.Value), StringComparison.Ordinal);

    [Fact]
    public void The_totals_are_fixed_to_the_last_digit_that_is_shown()
    {
        var lines = Printed.Value.Split('\n');
        Assert.Contains("  the readings alone, gaps counted as nothing and no error corrected: not to be claimed  973.411514", lines, StringComparer.Ordinal);
        Assert.Contains("  emission reductions                                                                    969.545289", lines, StringComparer.Ordinal);
        Assert.Contains("Total 0 t up to 2020 + 969 t from 2021 = 969 t", lines, StringComparer.Ordinal);
        Assert.Contains("Actual reductions are 969.545289 tCO2e, 4.0 % above the estimate of 932.4 tCO2e.", lines, StringComparer.Ordinal);
    }

    [Fact]
    public void A_divided_silence_is_neither_light_in_the_night_nor_an_imbalance_of_its_days()
    {
        var page = OneLine(Printed.Value);
        Assert.Contains("A-EX-1: 4 nights are not told apart from the day by readings", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A-EX-1: Generation in the dark", page, StringComparison.Ordinal);
        Assert.Contains("3 days of 366 could not be compared with check meter A-CHK", page, StringComparison.Ordinal);
        Assert.DoesNotContain("3 days, 2024-03-29..2024-03-31", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_is_not_wider_than_a_screen_and_says_nothing_about_calibration_twice()
    {
        var begin = Printed.Value.IndexOf("Quality of the monitoring data", StringComparison.Ordinal);
        var page = Printed.Value[begin..Printed.Value.IndexOf("\nCredits\n", StringComparison.Ordinal)].Split('\n');
        Assert.All(page, line => Assert.True(line.Length <= 160, line));
        Assert.Single(page, line => line.Contains("[LateCalibration]", StringComparison.Ordinal));
        Assert.Single(page, line => line.Contains("[FailedCalibration]", StringComparison.Ordinal));
        Assert.Single(page, line => line.Contains("[BoundaryInside]", StringComparison.Ordinal));
    }

    [Fact]
    public void Written_into_a_folder_and_read_from_it_the_page_is_the_same_bytes()
    {
        var path = Path.Combine(folder.FullName, "year");
        var (code, written) = Run((writer, errors) => Demonstration.WriteAndRead(path, writer, errors));
        Assert.Equal(0, code);
        Assert.Equal(Printed.Value, written, StringComparer.Ordinal);
        var (again, read) = Run((writer, errors) => Demonstration.Read(path, writer, errors));
        Assert.Equal(0, again);
        Assert.EndsWith(read, written, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_holds_something_is_not_written_over()
    {
        File.WriteAllText(Path.Combine(folder.FullName, "A-IM.csv"), "mine");
        var (code, text) = Run((writer, errors) => Demonstration.WriteAndRead(folder.FullName, errors, writer));
        Assert.Equal(2, code);
        Assert.Contains("is not empty", text, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.FullName, "A-IM.csv")));
    }

    [Fact]
    public void Every_line_that_is_not_understood_and_every_missing_file_is_named_at_once()
    {
        DataFiles.Write(folder.FullName);
        File.Delete(Path.Combine(folder.FullName, "B-IM.csv"));
        Replace("A-IM.csv", 1, "at;reading;status");
        Replace("A-CHK.csv", 3, "2024-01-01T00:15+07:00,12,5,good");
        Replace("A-CHK.csv", 5, "2024-01-01 00:45,0.0,good");
        Replace("B-EX.csv", 4, "2024-01-01T00:30+07:00,2024-01-01T00:45+07:00,0.0,perhaps");
        var (code, text) = Run((writer, errors) => Demonstration.Read(folder.FullName, errors, writer));
        Assert.Equal(1, code);
        Assert.Equal(
            ["B-EX.csv, line 4", "A-IM.csv, line 1", "A-CHK.csv, line 3", "A-CHK.csv, line 5", "B-IM.csv"],
            text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": [")[0]),
            StringComparer.Ordinal);
    }

    [Fact]
    public void A_reading_that_the_meter_cannot_show_is_a_problem()
    {
        DataFiles.Write(folder.FullName);
        Replace("A-IM.csv", 2, "2024-01-01T00:00+07:00,3141.55,good");
        var (code, text) = Run((writer, errors) => Demonstration.Read(folder.FullName, errors, writer));
        Assert.Equal(1, code);
        Assert.Contains("The reading 3141.55 of meter A-IM at 2024-01-01 00:00 +07:00 is no number that the meter can show", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_without_a_reading_is_a_problem()
    {
        DataFiles.Write(folder.FullName);
        Replace(DataFiles.Marks, 2, "A-IM,2024-08-14T11:16+07:00,invalid,log");
        var (code, text) = Run((writer, errors) => Demonstration.Read(folder.FullName, errors, writer));
        Assert.Equal(1, code);
        Assert.Contains("There is no reading of A-IM at 2024-08-14 11:16 +07:00 to be marked.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_true_year_is_the_same_integers_everywhere()
    {
        var roof = SolarRoof.Of(2024);
        Assert.Equal(14_576_579, roof.Export.Sum());
        Assert.Equal(175_729, roof.Import.Sum());
        Assert.All(roof.Export, amount => Assert.InRange(amount, 0, 2300));
    }

    private static (int Code, string Text) Run(Func<TextWriter, TextWriter, int> command)
    {
        var (text, errors) = (new StringWriter(CultureInfo.InvariantCulture), new StringWriter(CultureInfo.InvariantCulture));
        var code = command(text, errors);
        return (code, text.ToString());
    }

    /// <summary>The page with its broken lines joined.</summary>
    private static string OneLine(string page) => string.Join(' ', page.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private void Replace(string name, int line, string text)
    {
        var path = Path.Combine(folder.FullName, name);
        var lines = File.ReadAllLines(path, Encoding.UTF8);
        lines[line - 1] = text;
        File.WriteAllLines(path, lines);
    }
}
