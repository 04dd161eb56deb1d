using System.Globalization;

namespace Jcm.Calculations.Documents.Projects;

/// <summary>Days as documents write them.</summary>
internal static class Days
{
    internal static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
