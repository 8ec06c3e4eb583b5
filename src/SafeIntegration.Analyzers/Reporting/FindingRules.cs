using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.Analyzers.Reporting;

/// <summary>Which rules a finding breaks: the rules differ only in the labels and the kind of sink they look at.</summary>
internal static class FindingRules
{
    public static IEnumerable<DiagnosticDescriptor> Of(Finding finding)
    {
        if ((finding.Role & SinkRole.Tool) != 0) return [FlowRules.ToolWithEffect];
        return (finding.Role & SinkRole.Decides) != 0 ? OfDecision(finding) : OfData(finding);
    }

    private static IEnumerable<DiagnosticDescriptor> OfDecision(Finding finding)
    {
        if (Has(finding.Labels, Labels.External) && (finding.Role & SinkRole.RunsOnUnknown) != 0) yield return FlowRules.EffectOnUnknownValue;
        if (Has(finding.Labels, Labels.Ai)) yield return (finding.Role & SinkRole.Threshold) != 0 ? FlowRules.HandPickedThreshold : FlowRules.EffectChosenByOutput;
    }

    private static IEnumerable<DiagnosticDescriptor> OfData(Finding finding)
    {
        var kinds = finding.Sink.Kinds;
        var labels = finding.Labels;
        if ((kinds & SinkKinds.Effect) != 0)
        {
            if (Has(labels, Labels.External)) yield return finding.IsAttempted ? FlowRules.IgnoredValidation : FlowRules.UnvalidatedPayload;
            if ((labels & (Labels.Ai | Labels.Content)) == (Labels.Ai | Labels.Content)) yield return FlowRules.UnreviewedOutput;
            if (Has(finding.BecameDefault, Labels.External | Labels.Ai)) yield return FlowRules.UnknownBecomesKnown;
            if (Has(labels | finding.BecameDefault, Labels.Swallowed)) yield return FlowRules.SwallowedFailure;
        }

        if ((kinds & SinkKinds.Injection) != 0 && Has(labels, Labels.AiInjection)) yield return FlowRules.OutputBecomesCode;
        if ((kinds & SinkKinds.Instruction) != 0 && Has(labels, Labels.Untrusted)) yield return FlowRules.UntrustedInstruction;
        if ((kinds & SinkKinds.Deserialization) != 0 && Has(labels, Labels.AiText)) yield return FlowRules.UncheckedDeserialization;
        if ((kinds & SinkKinds.BodyRead) != 0 && Has(labels, Labels.Unchecked)) yield return FlowRules.UncheckedResponse;
        if ((kinds & SinkKinds.Reply) != 0 && (labels & (Labels.Ai | Labels.Unmarked)) == (Labels.Ai | Labels.Unmarked)) yield return FlowRules.UnmarkedReply;
    }

    private static bool Has(Labels labels, Labels any) => (labels & any) != Labels.None;
}
