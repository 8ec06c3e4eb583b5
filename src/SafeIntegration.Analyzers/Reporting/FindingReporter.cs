using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;
using SafeIntegration.Analyzers.Lowering;
using SafeIntegration.Analyzers.Rules;

namespace SafeIntegration.Analyzers.Reporting;

/// <summary>Turns the findings of one body into diagnostics: one a rule and place, about the first source.</summary>
internal sealed class FindingReporter(Action<Diagnostic> report)
{
    private readonly Dictionary<(string Rule, SyntaxTree Tree, TextSpan Span), (DiagnosticDescriptor Rule, Finding Finding)> _chosen = [];

    public void Add(Finding finding)
    {
        foreach (var rule in FindingRules.Of(finding))
        {
            var key = (rule.Id, finding.At.Tree, finding.At.Span);
            if (!_chosen.TryGetValue(key, out var known) || Compare(finding, known.Finding) < 0) _chosen[key] = (rule, finding);
        }
    }

    public void Report(Func<Site, bool> isHere)
    {
        if (_chosen.Count == 0) return;
        foreach (var pair in _chosen.OrderBy(pair => pair.Key.Span).ThenBy(pair => pair.Key.Rule, StringComparer.Ordinal))
        {
            if (!isHere(pair.Value.Finding.At) || IsToldAnyway(pair.Key.Rule, pair.Value.Finding.At)) continue;
            report(Create(pair.Value.Rule, pair.Value.Finding));
        }
    }

    /// <summary>A choice by AI output is not told where the output itself arrives.</summary>
    private bool IsToldAnyway(string rule, Site at) => rule is "SI2002" && (_chosen.ContainsKey(("SI2001", at.Tree, at.Span)) || _chosen.ContainsKey(("SI2006", at.Tree, at.Span)));

    private static Diagnostic Create(DiagnosticDescriptor rule, Finding finding)
    {
        var locations = new List<Location>();
        if (!ReferenceEquals(finding.Sink, finding.At) && finding.Sink.Span != finding.At.Span) locations.Add(finding.Sink.Location);
        locations.Add(finding.Source.Location);
        return Diagnostic.Create(rule, finding.At.Location, locations, finding.Text, finding.Source.Name, finding.Source.Line, finding.Sink.Name, BecomesText(finding.Sink.Kinds));
    }

    private static string BecomesText(SinkKinds kinds) =>
        (kinds & SinkKinds.Sql) != 0 ? "SQL"
        : (kinds & SinkKinds.Process) != 0 ? "a process"
        : (kinds & SinkKinds.Path) != 0 ? "a path"
        : (kinds & SinkKinds.Html) != 0 ? "HTML"
        : "code";

    private static int Compare(Finding a, Finding b)
    {
        var order = Site.Compare(a.Source, b.Source);
        if (order == 0) order = Site.Compare(a.Sink, b.Sink);
        if (order == 0) order = a.Path.Depth.CompareTo(b.Path.Depth);
        return order == 0 ? string.CompareOrdinal(a.Text, b.Text) : order;
    }
}
