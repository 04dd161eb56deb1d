using System.Reflection;

namespace Jcm.Calculations.Reference;

/// <summary>With what a result was calculated, so that it can be calculated again.</summary>
internal static class CalculatedWith
{
    /// <summary>Version of this library.</summary>
    internal static string LibraryVersion { get; } =
        typeof(CalculatedWith).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";

    /// <summary>The versions of library and data, for example <c>0.1.0, data 2026-11 (875bc3782486)</c>.</summary>
    internal static string Versions => $"{LibraryVersion}, data {DataEdition.Full}";

    /// <summary>The line of a result that names the versions it was calculated with.</summary>
    internal static string LineOf(string versions) => $"Calculated   Jcm.Calculations {versions}";

    /// <summary>The line of a result that names library and data.</summary>
    internal static string Line => LineOf(Versions);
}
