using System.Globalization;
using Jcm.Calculations.Documents.Contract;
using Jcm.Calculations.Monitoring;

namespace Jcm.Calculations.Documents.Metering;

/// <summary>The moments of readings in documents and tables: ISO 8601, with an offset or in the local time of the site.</summary>
internal static class SiteTime
{
    private static readonly string[] LocalForms = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Why a text is no moment; null if it is one.</summary>
    internal static string? Problem(string text) => Moments.IsMoment(text) || TryLocal(text, out _)
        ? null
        : $"\"{Shortened(text)}\" is not a moment: write it as 2025-01-31T23:15+07:00, or without the offset as 2025-01-31T23:15 in the local time of the site.";

    /// <summary>The moment of a text; null where there is none, and then the reason is reported at the place.</summary>
    internal static DateTimeOffset? Map(string text, SiteClock? clock, Func<DocumentPlace> place)
    {
        if (Moments.TryParse(text, out var moment)) return moment;
        if (TryLocal(text, out var local)) return clock is null ? null : place().TakeValue(clock.TryAt(local));
        place().Report(ProblemCode.Malformed, Problem(text)!);
        return null;
    }

    private static bool TryLocal(string text, out DateTime local) => DateTime.TryParseExact(text, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out local);

    private static string Shortened(string text) => text.Length <= 60 ? text : $"{text[..57]}...";
}
