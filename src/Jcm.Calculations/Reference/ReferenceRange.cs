namespace Jcm.Calculations.Reference;

/// <summary>A default value with the ends of its published range. Each of the three has a confidence of its own.</summary>
/// <param name="Lower">Lower end; without a value where none is published or held.</param>
/// <param name="Default">Default value.</param>
/// <param name="Upper">Upper end; without a value where none is published or held.</param>
public sealed record ReferenceRange(ReferenceValue Lower, ReferenceValue Default, ReferenceValue Upper)
{
    internal IEnumerable<ReferenceValue> Values => [Lower, Default, Upper];
}
