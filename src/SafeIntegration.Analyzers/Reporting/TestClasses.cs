using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Reporting;

/// <summary>Classes of tests. What a test sends to the system that it tests it sends on purpose, and nobody is harmed: nothing is reported there. Thread-safe.</summary>
internal sealed class TestClasses
{
    private readonly ConcurrentDictionary<ISymbol, bool> _known = new(ByReference.Instance);

    /// <summary>Whether code stands in a class, or in one nested in it, that has a test. Attributes of all common frameworks are known by their names.</summary>
    public bool IsIn(ISymbol symbol)
    {
        for (var type = symbol as INamedTypeSymbol ?? symbol.ContainingType; type != null; type = type.ContainingType)
            if (_known.TryGetValue(type, out var hasTest) ? hasTest : _known.GetOrAdd(type, HasTest(type))) return true;
        return false;
    }

    private static bool HasTest(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member is not IMethodSymbol { MethodKind: MethodKind.Ordinary, IsStatic: false }) continue;
            foreach (var attribute in member.GetAttributes())
                if (IsTest(attribute)) return true;
        }

        return false;
    }

    private static bool IsTest(AttributeData attribute) =>
        attribute.AttributeClass?.Name is "FactAttribute" or "TheoryAttribute" or "TestAttribute" or "TestCaseAttribute" or "TestCaseSourceAttribute" or "TestMethodAttribute" or "DataTestMethodAttribute"
            or "Fact" or "Theory" or "Test" or "TestCase" or "TestCaseSource" or "TestMethod" or "DataTestMethod";
}
