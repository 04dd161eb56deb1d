using System.Text.Json.Nodes;
using Jcm.Calculations.Documents;

namespace Jcm.Calculations.Tests.Documents.Ledgers;

/// <summary>A ledger document with every action and every key, and changes of it.</summary>
internal static class LedgerTexts
{
    /// <summary>Every kind of action once at least.</summary>
    internal const string Everything = """
        {
          "$schema": "jcm-ledger.schema.json",
          "format": "jcm-ledger/1",
          "description": "Made-up registries.",
          "parties": [
            {
              "party": "JPN",
              "description": "inventory",
              "emissions": [{ "year": 2024, "amount": 1000.50 }, { "year": 2030, "amount": "900" }],
              "portionUnderParagraph10": [{ "year": 2030, "amount": 10 }],
              "targetYearEmissions": 905,
              "submissions": [{ "reportedYear": 2025, "version": "1.0", "dateOfSubmission": "2026-04-15", "firstYearOfNdcPeriod": 2021, "lastYearOfNdcPeriod": 2030 }],
              "authorisedEntities": [{ "date": "2024-01-01", "name": "An airline", "country": "JPN", "id": "air-1", "approach": "CA0001", "conditions": "none", "changeConditions": "by letter", "additionalInformation": "-" }]
            },
            {
              "party": "THA",
              "emissions": [{ "year": 2030, "amount": 400 }],
              "trajectory": [{ "year": 2030, "amount": 450 }],
              "targetYearEmissions": 400,
              "indicators": [{ "unit": "MWh", "levels": [{ "year": 2030, "amount": 70 }], "trajectory": [{ "year": 2030, "amount": 60 }] }]
            }
          ],
          "actions": [
            { "action": "register approach", "date": "2024-01-01", "description": "the first", "id": "CA0001", "name": "Joint Crediting Mechanism", "parties": ["JPN", "THA"] },
            { "action": "report NDC", "date": "2024-01-01", "party": "JPN", "firstYear": 2021, "lastYear": 2030, "method": "averaging", "target": { "atMost": 950 } },
            { "action": "report NDC", "date": "2024-01-01", "party": "THA", "firstYear": 2021, "lastYear": 2030, "method": "trajectory", "policiesAndMeasures": true },
            { "action": "report NDC", "date": "2024-01-01", "party": "THA", "firstYear": 2021, "lastYear": 2030, "method": "trajectory", "metric": { "unit": "MWh" }, "target": { "atLeast": 65 } },
            { "action": "authorise", "date": "2024-01-01", "id": "TH-1", "version": 1, "approach": "CA0001", "party": "THA", "purposes": ["NDC", "IMP", "OP"], "firstVintage": 2021, "lastVintage": 2030, "cap": 1000, "authorisedParties": ["JPN"], "authorisedEntities": ["air-1"], "firstTransferOfOtherPurposes": "use or cancellation", "sectors": ["Energy generation"], "activityTypes": ["Solar"], "terms": "none" },
            { "action": "authorise", "date": "2024-01-01", "id": "JP-1", "version": 1, "approach": "CA0001", "party": "JPN", "purposes": ["NDC", "IMP", "OP"], "firstVintage": 2021, "lastVintage": 2030, "firstTransferOfOtherPurposes": "use or cancellation" },
            { "action": "authorise", "date": "2024-01-01", "id": "TH-2", "version": 1, "approach": "CA0001", "party": "THA", "purposes": ["NDC"], "firstVintage": 2021, "lastVintage": 2030, "metric": { "gwpSet": "AR4" } },
            { "action": "issue", "date": "2025-01-10", "outcomes": "CA0001-THA01-THA-1..100-2024", "into": { "party": "THA", "holder": "government" }, "mitigationType": "removals", "sector": "Energy generation", "activityType": "Solar", "underlying": { "registry": "JCM", "block": "A", "first": 1 } },
            { "action": "issue", "date": "2025-01-10", "outcomes": "CA0001-THA01-THA-101..110-2024", "into": { "party": "THA", "holder": "government" }, "metric": { "unit": "MWh" } },
            { "action": "authorise units", "date": "2025-01-11", "outcomes": "CA0001-THA01-THA-1..100-2024", "authorisation": "TH-1" },
            { "action": "authorise units", "date": "2025-01-11", "outcomes": "CA0001-THA01-THA-1..100-2024", "authorisation": "JP-1" },
            { "action": "first transfer", "date": "2025-02-01", "outcomes": "CA0001-THA01-THA-1..100-2024", "from": { "party": "THA", "holder": "government" }, "to": "JPN" },
            { "action": "acquire", "date": "2025-02-02", "outcomes": "CA0001-THA01-THA-1..100-2024", "into": { "party": "JPN", "holder": "government" } },
            { "action": "move", "date": "2025-02-03", "outcomes": "CA0001-THA01-THA-1..60-2024", "from": { "party": "JPN", "holder": "government" }, "into": { "party": "JPN", "holder": "participant" } },
            { "action": "use", "date": "2025-02-04", "outcomes": "CA0001-THA01-THA-1..31-2024", "from": { "party": "JPN", "holder": "participant" }, "year": 2024 },
            { "action": "cancel", "date": "2025-02-04", "outcomes": "CA0001-THA01-THA-32..40-2024", "from": { "party": "JPN", "holder": "participant" }, "purposes": ["IMP"], "entity": "air-1" },
            { "action": "voluntarily cancel", "date": "2025-02-04", "outcomes": "CA0001-THA01-THA-41..50-2024", "from": { "party": "JPN", "holder": "participant" }, "entity": "air-1" },
            { "action": "transfer", "date": "2025-02-05", "outcomes": "CA0001-THA01-THA-61..70-2024", "from": { "party": "JPN", "holder": "government" }, "to": "THA" }
          ]
        }
        """;

    /// <summary>The document after a change.</summary>
    internal static string With(Action<JsonObject> change)
    {
        var json = JsonNode.Parse(Everything)!.AsObject();
        change(json);
        return json.ToJsonString();
    }

    /// <summary>The document after a change of one of its actions.</summary>
    internal static string WithAction(int index, Action<JsonObject> change) => With(json => change(json["actions"]![index]!.AsObject()));

    /// <summary>The document after a change of one of its Parties.</summary>
    internal static string WithParty(int index, Action<JsonObject> change) => With(json => change(json["parties"]![index]!.AsObject()));

    /// <summary>Path, code and the beginning of the message of every problem.</summary>
    internal static IReadOnlyList<(string Path, ProblemCode Code)> Problems(string json) =>
        [.. LedgerDocument.Read(json).Problems.Select(problem => (problem.Where.Document!, problem.Code))];
}
