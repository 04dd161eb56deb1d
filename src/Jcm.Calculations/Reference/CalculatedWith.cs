using System.Reflection;

namespace Jcm.Calculations.Reference;

/// <summary>With what a result was calculated, so that it can be calculated again.</summary>
internal static class CalculatedWith
{
    /// <summary>Version of this library.</summary>
    internal static string LibraryVersion { get; } =
        typeof(CalculatedWith).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>The line of a result that names library and data.</summary>
    internal static string Line => $"Calculated   Jcm.Calculations {LibraryVersion}, data {DataEdition.Full}";
}
