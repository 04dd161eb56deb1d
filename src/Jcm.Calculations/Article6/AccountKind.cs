namespace Jcm.Calculations.Article6;

/// <summary>What an account holds mitigation outcomes for.</summary>
/// <remarks>
/// Japanese law knows two purposes of a final transfer: 無効化, use for Japan's NDC, and 取消し, any other purpose.
/// Source: Act on Promotion of Global Warming Countermeasures, article 57-11, <see href="https://laws.e-gov.ai/law/410AC0000000117/57_11.md"/>.
/// </remarks>
public enum AccountKind
{
    /// <summary>Holding account (法人等保有口座 of an entity, or a government's own): outcomes that may still move.</summary>
    Holding,

    /// <summary>Retirement account (無効化口座): used towards the NDC of the account's Party. Final.</summary>
    Retirement,

    /// <summary>Cancellation account (取消口座): cancelled for any purpose other than the NDC. Final.</summary>
    Cancellation,
}
