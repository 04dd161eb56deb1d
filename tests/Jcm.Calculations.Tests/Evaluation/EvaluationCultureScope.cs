using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Jcm.Calculations.Tests.Evaluation;

/// <summary>Another culture for the length of a block.</summary>
[SuppressMessage("ApiDesign", "RS0030", Justification = "Setting the culture is what this is for.")]
internal sealed class EvaluationCultureScope : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    internal EvaluationCultureScope(string name) => CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);

    public void Dispose() => CultureInfo.CurrentCulture = before;
}
