namespace Jcm.Calculations.Article6.Aef;

/// <summary>How the field "Party ITMO registry ID" is read when the reports of two Parties are compared. The texts that have been read allow both.</summary>
public enum AefRegistryReading
{
    /// <summary>As part of the unique identifier, the originating registry: both Parties name the same one (6/CMA.4, annex I, paragraph 5).</summary>
    PartOfIdentifier,

    /// <summary>As the registry in which each Party tracks the action or holds the block: each names its own, and it is not compared (footnotes of the transcribed tables).</summary>
    PlaceOfTracking,
}
