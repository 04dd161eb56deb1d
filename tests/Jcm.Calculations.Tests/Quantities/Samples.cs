using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Jcm.Calculations.Quantities;

namespace Jcm.Calculations.Tests.Quantities;

/// <summary>Random inputs and cultures for the laws of quantities.</summary>
internal static class Samples
{
    private static readonly string[] Fragments =
    [
        "t", "CO2", "CO₂", "e", "/", "MWh", "GJ", "kg", "m", "(", ")", "^", "9", "-1", "1000", "1e28", " ", "-", ".", "*", "·", "³", "⁻", "°C", "%", "p",
        ",", "0", "\u0301", "\ud800", "\0", "Nm3", "short ton", "İ", "ı", "１", " per ",
    ];

    /// <summary>Decimals of at most 18 significant digits, of every scale and sign.</summary>
    internal static Arbitrary<decimal> Decimals { get; } = (
        from high in Gen.Choose(0, 999_999_999)
        from low in Gen.Choose(0, 999_999_999)
        from scale in Gen.Choose(0, 28)
        from negative in Gen.Elements(true, false)
        select Scaled((high * 1_000_000_000L) + low, negative, scale)).ToArbitrary();

    /// <summary>Any of the well-known units.</summary>
    internal static Arbitrary<Unit> Units { get; } = Gen.Elements<Unit>(WellKnownUnits.All).ToArbitrary();

    /// <summary>Any text, and texts that resemble units.</summary>
    internal static Arbitrary<string> Texts { get; } = Gen.OneOf(
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
        Gen.Elements<string>(Fragments).ListOf().Select(string.Concat)).ToArbitrary();

    /// <summary>Runs under cultures that write numbers, capitals or digits in their own way.</summary>
    [SuppressMessage("ApiDesign", "RS0030", Justification = "Setting the culture is what this is for.")]
    internal static void UnderEveryCulture(Action law)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var name in new[] { "tr-TR", "ja-JP", "ar-SA", "de-DE", "en-IN", "fa-IR", "" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                law();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static decimal Scaled(long digits, bool negative, int scale) =>
        new(unchecked((int)digits), unchecked((int)(digits >> 32)), 0, negative, (byte)scale);
}
