namespace Jcm.Calculations.Monitoring.Quality;

/// <summary>Something found in monitoring data that a reader should see. It changes no value.</summary>
/// <param name="Grade">How much it weighs.</param>
/// <param name="Code">What it is, for programs.</param>
/// <param name="Where">The place: project, point, period and parameter as far as they apply.</param>
/// <param name="Subject">What it was found on, for example the meter; empty where the place says it.</param>
/// <param name="Message">What was found, when, with numbers and units, for people.</param>
public sealed record Finding(FindingGrade Grade, FindingCode Code, Location Where, string Subject, string Message)
{
    /// <summary>Grade, place, subject, code and message on one line.</summary>
    public override string ToString()
    {
        var place = Where == Location.None ? "" : $"{Where}: ";
        var subject = Subject.Length == 0 ? "" : $"{Subject}: ";
        return $"{Grade}: {place}{subject}[{Code}] {Message}";
    }
}
