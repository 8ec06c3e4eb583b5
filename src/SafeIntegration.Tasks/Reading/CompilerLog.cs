using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization.Json;
using System.Xml;
using System.Xml.Linq;
using SafeIntegration.Analyzers.Baseline;

namespace SafeIntegration.Tasks.Reading;

/// <summary>What the compiler wrote: SARIF 2.1.</summary>
internal sealed class CompilerLog
{
    private CompilerLog(IReadOnlyList<Finding> findings, bool hasCompiled)
    {
        Findings = findings;
        HasCompiled = hasCompiled;
    }

    /// <summary>The findings of this library's rules.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether the code was valid: after an error of the language the compiler leaves rules out, and what is missing means nothing.</summary>
    public bool HasCompiled { get; }

    /// <summary>Reads a log.</summary>
    /// <exception cref="XmlException">It is not JSON.</exception>
    /// <exception cref="InvalidOperationException">It is another version of SARIF.</exception>
    public static CompilerLog Read(string path)
    {
        XElement log;
        // The framework's own reader of JSON, which every MSBuild has: members become elements.
        using (XmlDictionaryReader reader = JsonReaderWriterFactory.CreateJsonReader(File.ReadAllBytes(path), XmlDictionaryReaderQuotas.Max))
            log = XElement.Load(reader);
        if (log.Element("version")?.Value is not { } version || !version.StartsWith("2.", StringComparison.Ordinal))
            throw new InvalidOperationException("it is not SARIF 2.1. Write <ErrorLog>file.sarif,version=2.1</ErrorLog>.");

        List<XElement> results = [.. log.Elements("runs").Elements().Elements("results").Elements()];
        return new([.. results.Select(FindingOf).OfType<Finding>()], !results.Any(IsErrorOfLanguage));
    }

    private static bool IsErrorOfLanguage(XElement result) => (string?)result.Element("level") == "error" && ((string?)result.Element("ruleId") ?? "").StartsWith("CS", StringComparison.Ordinal);

    private static Finding? FindingOf(XElement result)
    {
        string rule = (string?)result.Element("ruleId") ?? "";
        XElement? place = result.Elements("locations").Elements().Elements("physicalLocation").FirstOrDefault();
        if (!IsOurs(rule) || place is null)
            return null;

        XElement[] suppressions = [.. result.Elements("suppressions").Elements()];
        return new(
            rule,
            PathOf((string?)place.Element("artifactLocation")?.Element("uri") ?? ""),
            (int?)place.Element("region")?.Element("startLine") ?? 1,
            suppressions.Length == 0 && (string?)result.Element("level") is "warning" or "error",
            suppressions.Any(suppression => suppression.Value.Contains(BaselineMark.SuppressionId)));
    }

    private static bool IsOurs(string rule) => rule.Length == 6 && rule.StartsWith("SI", StringComparison.Ordinal) && rule.Skip(2).All(char.IsDigit);

    private static string PathOf(string uri) => Uri.TryCreate(uri, UriKind.Absolute, out Uri? address) && address.IsFile ? address.LocalPath : Uri.UnescapeDataString(uri);
}
