using System.Globalization;
using Jcm.Calculations.Arithmetic;
using Jcm.Calculations.Arithmetic.Tracing;
using Jcm.Calculations.Parameters;

namespace Jcm.Calculations.Programmes;

/// <summary>The numbers and sources of programme results as people read them.</summary>
internal static class ProgrammeText
{
    /// <summary>A share in per cent.</summary>
    internal static string Percent(Rational share)
    {
        var percent = share * 100;
        var nearest = percent.ToDecimal();
        return nearest == percent ? $"{NumberText.Of(nearest)} %" : $"{share} ≈ {NumberText.Displayed(nearest, out _)} %";
    }

    /// <summary>A number with all its digits, or as the fraction and a rounded decimal where the digits do not end.</summary>
    internal static string Number(Rational value) => ExactText.Of(value);

    internal static string Number(long value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>The confidence, the source and everything that a reader should know of it.</summary>
    internal static string Source(Provenance provenance)
    {
        var text = $"{provenance.Confidence.Word()}: {provenance.Source}";
        if (provenance.Edition is { } edition) text += $", {edition}";
        if (provenance.Url is { } url) text += $" <{url}>";
        return provenance.Note is { } note ? $"{text}; {note}" : text;
    }
}
