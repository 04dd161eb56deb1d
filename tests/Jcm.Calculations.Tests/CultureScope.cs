using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jcm.Calculations.Tests;

/// <summary>Another culture for one test, put back on disposal.</summary>
internal sealed class CultureScope : IDisposable
{
    private readonly CultureInfo before;

    [SuppressMessage("ApiDesign", "RS0030", Justification = "Changing the culture is what this is for.")]
    internal CultureScope(string name)
    {
        before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
    }

    [SuppressMessage("ApiDesign", "RS0030", Justification = "Changing the culture is what this is for.")]
    public void Dispose() => CultureInfo.CurrentCulture = before;
}
