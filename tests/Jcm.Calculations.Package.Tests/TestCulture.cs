using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Jcm.Calculations.Package.Tests;

/// <summary>The whole test run has a decimal comma: a forgotten culture shows up as a failing test.</summary>
internal static class TestCulture
{
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "The culture has to be set before any test runs.")]
    [SuppressMessage("ApiDesign", "RS0030", Justification = "Setting the culture is what this is for.")]
    internal static void Use() =>
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
}
