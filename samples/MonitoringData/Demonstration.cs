using System.Globalization;
using Jcm.Calculations;
using Jcm.Calculations.Crediting;
using Jcm.Calculations.Evaluation;
using Jcm.Calculations.Evaluation.Attribution;
using Jcm.Calculations.Evaluation.Quality;
using Jcm.Calculations.Monitoring.Quality;
using Jcm.Calculations.Quantities;

namespace MonitoringData;

/// <summary>From a folder of readings to a page about their quality. Commands end with 0, with 1 for problems in the data, and with 2 for wrong usage.</summary>
internal static class Demonstration
{
    internal static int Usage(TextWriter errors)
    {
        errors.WriteLine(
            """
            MonitoringData                    a made-up year in a temporary folder, which is deleted
            MonitoringData write <folder>     the same in a new or empty folder, which stays
            MonitoringData read <folder>      a folder of the same files with readings of your own
            """);
        return 2;
    }

    internal static int InTemporaryFolder(TextWriter writer, TextWriter errors)
    {
        var folder = Directory.CreateTempSubdirectory("monitoring-data-");
        try
        {
            return WriteAndRead(folder.FullName, writer, errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static int WriteAndRead(string folder, TextWriter writer, TextWriter errors)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            errors.WriteLine($"{folder} is not empty: name a new folder, or use \"read\".");
            return 2;
        }

        Directory.CreateDirectory(folder);
        DataFiles.Write(folder);
        Title(writer, "The faults that are in the data");
        foreach (var fault in SeededFaults.All) writer.Write($"{fault.Date}  {fault.Meter,-6}  {fault.Finding,-17}  {fault.What}: {fault.Treatment}\n");
        return Read(folder, writer, errors);
    }

    internal static int Read(string folder, TextWriter writer, TextWriter errors)
    {
        try
        {
            return Calculate(folder, writer, errors);
        }
        catch (InvalidDataProblemsException exception)
        {
            // Readings that a meter cannot show are found where its series is made.
            return Fail(errors, exception.Problems);
        }
    }

    private static int Calculate(string folder, TextWriter writer, TextWriter errors)
    {
        if (!SiteData.TryRead(folder).TryGet(out var data, out var problems)) return Fail(errors, problems);
        ShowRefused(writer, data);
        ShowWrongUnit(writer, data);
        if (!Statement.TryByThePlan(data, Units.KilowattHour).TryGet(out var stated, out problems)) return Fail(errors, problems);
        Title(writer, "What has to be answered: the faults that are found once the plan is followed");
        Show(writer, stated.Findings);
        if (!data.TryMarked().TryGet(out var marked, out problems)) return Fail(errors, problems);
        if (!Statement.TryByThePlan(marked, Units.KilowattHour).TryGet(out var metering, out problems)) return Fail(errors, problems);
        var project = new Project(Site.Project, Site.Methodology) { Name = "two roofs, made up" }.Choose(Site.Factor, "national grid").Monitor(metering);
        if (!project.Evaluate().TryGet(out var result, out problems)) return Fail(errors, problems);
        Title(writer, "With the readings that the operator marked: the page for the verifier");
        writer.Write(DataQuality.Of(result, ApprovedPlan.Check(result)).Explain());
        Title(writer, "Credits");
        writer.Write(Credits.Of(result, CreditRounding.FloorPerVintage, NegativeReductions.NetWithinReport).Explain());
        Title(writer, "Ex ante against ex post");
        writer.Write(Comparison.Of(ApprovedPlan.Estimate(), result).Explain());
        return 0;
    }

    private static void ShowRefused(TextWriter writer, SiteData data)
    {
        Title(writer, "As first read, with nothing said about what no reading shows: refused");
        foreach (var problem in Statement.TryAsFirstRead(data).Problems) writer.Write($"{problem}\n");
    }

    private static void ShowWrongUnit(TextWriter writer, SiteData data)
    {
        Title(writer, "With the column of B-EX taken for MWh: faults, and no value would be right");
        if (Statement.TryByThePlan(data, Units.MegawattHour).TryGet(out var wrong, out var problems)) Show(writer, wrong.Findings.Where(finding => finding.Code is FindingCode.UnitSlip or FindingCode.AboveCapacity));
        foreach (var problem in problems) writer.Write($"{problem}\n");
    }

    private static void Show(TextWriter writer, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings.Where(finding => finding.Grade == FindingGrade.Fault)) writer.Write($"{finding}\n");
    }

    private static bool TryGet<T>(this Outcome<T> outcome, out T value, out IReadOnlyList<Problem> problems)
        where T : notnull
    {
        problems = outcome.Problems;
        return outcome.TryGet(out value!);
    }

    private static int Fail(TextWriter errors, IReadOnlyList<Problem> problems)
    {
        foreach (var problem in problems) errors.WriteLine(problem);
        return 1;
    }

    private static void Title(TextWriter writer, string title) => writer.Write(string.Create(CultureInfo.InvariantCulture, $"\n{title}\n{new string('=', title.Length)}\n\n"));
}
