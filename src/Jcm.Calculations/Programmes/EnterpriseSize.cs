namespace Jcm.Calculations.Programmes;

/// <summary>The size of the representative participant, where a subsidy rate depends on it. Japan's law on small and medium-sized enterprises decides; the library does not.</summary>
public enum EnterpriseSize
{
    /// <summary>A small or medium-sized enterprise (中小企業者).</summary>
    SmallOrMedium,

    /// <summary>Any other enterprise.</summary>
    Other,
}
