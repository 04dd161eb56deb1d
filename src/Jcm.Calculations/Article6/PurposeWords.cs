namespace Jcm.Calculations.Article6;

/// <summary>The seven combinations of purposes in the words of the nomenclature, and what their first transfer is.</summary>
internal static class PurposeWords
{
    internal static string Word(this Purposes purposes) => purposes switch
    {
        Purposes.None => "none",
        Purposes.Ndc => "NDC",
        Purposes.InternationalMitigation => "IMP",
        Purposes.Other => "OP",
        Purposes.OtherInternationalMitigation => "OIMP",
        Purposes.Ndc | Purposes.InternationalMitigation => "NDC and IMP",
        Purposes.Ndc | Purposes.Other => "NDC and OP",
        Purposes.Ndc | Purposes.OtherInternationalMitigation => "NDC and OIMP",
        _ => throw new ArgumentOutOfRangeException(nameof(purposes), purposes, "There are three purposes."),
    };

    internal static string Word(this FirstTransferTrigger trigger) => trigger switch
    {
        FirstTransferTrigger.Authorisation => "authorisation",
        FirstTransferTrigger.Issuance => "issuance",
        FirstTransferTrigger.UseOrCancellation => "use or cancellation",
        _ => throw new ArgumentOutOfRangeException(nameof(trigger), trigger, "There are three first transfers for other purposes."),
    };
}
