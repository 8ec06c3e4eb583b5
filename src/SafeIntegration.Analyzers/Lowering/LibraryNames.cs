using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>What the shapes and names of members tell about code that cannot be read. Pure functions.</summary>
internal static class LibraryNames
{
    private static readonly string[] MutatorPrefixes = ["Add", "Append", "Insert", "Push", "Enqueue", "Set", "Write", "TryAdd", "TryEnqueue", "TryPush", "TryWrite", "TrySet", "UnionWith", "With", "Load", "Replace", "GetOrAdd", "CopyFrom", "Prepend"];

    /// <summary>A property that only unwraps: the value of a nullable, the current element, the result of a task.</summary>
    public static bool IsUnwrapping(IPropertySymbol property) => property.Name switch
    {
        "Value" when property.ContainingType is { Name: "AsyncLocal" or "ThreadLocal" } => false,
        "Value" or "Current" or "Values" or "Span" or "Memory" or "Task" or "Result" or "Keys" or "Writer" or "Reader" or "First" or "Last" => property.ContainingType is { } type && IsSystem(type),
        "Key" => property.ContainingType is { Name: "KeyValuePair" or "DictionaryEntry" },
        _ => false,
    };

    /// <summary>A number about a value that says nothing of its content.</summary>
    public static bool IsMeasure(ISymbol member) => member.Name is "Length" or "Count" or "LongLength" or "Capacity" or "Rank" or "IsEmpty" or "HasValue" or "IsCompleted" or "IsFaulted" or "Status"
        or "Position" or "Depth" or "CurrentDepth" or "TokenType" or "NodeType" or "BytesConsumed" or "TokenStartIndex" or "LineNumber" or "LinePosition" && IsSystem(member.ContainingType);

    /// <summary>A method whose argument only names what it gives: a file holds nothing of its path.</summary>
    public static bool IsNamedByArgument(IMethodSymbol method) =>
        method.IsStatic && method.ContainingType is { Name: "File" or "Directory" } type && IsSystem(type) && (method.Name is "OpenRead" or "OpenText" or "Exists" || method.Name.StartsWith("Read", StringComparison.Ordinal) || method.Name.StartsWith("Get", StringComparison.Ordinal) && method.Name.EndsWith("Utc", StringComparison.Ordinal));

    /// <summary>A method of ADO.NET that gives a new, empty object: a command holds nothing of its connection, nor the connection what is put into the command.</summary>
    public static bool MakesEmpty(IMethodSymbol method) =>
        method is { Parameters.Length: 0, IsStatic: false, Name: "CreateCommand" or "CreateParameter" or "CreateBatch" or "CreateBatchCommand" } && IsOfAdoNet(method.ReturnType);

    /// <summary>Whether a type, or a class or interface above it, is one of <c>System.Data</c>: those of every driver are.</summary>
    private static bool IsOfAdoNet(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current != null; current = current.BaseType)
            if (IsInSystemData(current)) return true;
        foreach (var implemented in type.AllInterfaces)
            if (IsInSystemData(implemented)) return true;
        return false;
    }

    private static bool IsInSystemData(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Data", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } or { Name: "Common", ContainingNamespace: { Name: "Data", ContainingNamespace.Name: "System" } };

    /// <summary>A search that answers with null, or with what it was given for that, where nothing is found.</summary>
    public static bool IsSearch(IMethodSymbol method) => method.Name is "FirstOrDefault" or "SingleOrDefault" or "LastOrDefault" or "Find" or "FindLast" && method.Parameters.Length > 0 && IsSystem(method.ContainingType);

    /// <summary>A method after which the receiver holds what it was given.</summary>
    public static bool Mutates(IMethodSymbol method)
    {
        if (method.IsStatic && !method.IsExtensionMethod && method.ReducedFrom == null) return false;
        return !IsFlat(method.ContainingType) && !IsImmutable(method.ContainingType) && IsMutatorName(method.Name);
    }

    /// <summary>Whether a name says that something is put into the receiver.</summary>
    public static bool IsMutatorName(string name)
    {
        foreach (var prefix in MutatorPrefixes)
            if (name.StartsWith(prefix, StringComparison.Ordinal)) return true;
        return false;
    }

    /// <summary>A method after which the collection or the text that it is called on is not empty.</summary>
    public static bool Fills(CallSite call) => call.Method.Name switch
    {
        "Add" or "AddFirst" or "AddLast" or "Push" or "Enqueue" or "Insert" or "TryAdd" or "AppendLine" => true,
        // Text that is computed may be empty.
        "Append" => call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText.Length: > 0 } or InterpolatedStringExpressionSyntax }, ..] },
        _ => false,
    };

    /// <summary>A method after which a collection may be empty, whatever was put into it before.</summary>
    public static bool TakesOut(string name) => name is "Clear" or "Pop" or "Dequeue" or "TryPop" or "TryDequeue" or "TryTake" or "ExceptWith" or "IntersectWith" || name.StartsWith("Remove", StringComparison.Ordinal) || name.StartsWith("TryRemove", StringComparison.Ordinal);

    /// <summary>A method that gives only some of the elements it is given.</summary>
    public static bool Narrows(string name) => name is "Where" or "OfType" or "FindAll" or "GetRange" or "Slice" or "Except" or "ExceptBy" or "Intersect" or "IntersectBy" or "Distinct" or "DistinctBy" or "GroupBy" or "Chunk" or "ElementAt"
        || name.StartsWith("Take", StringComparison.Ordinal) || name.StartsWith("Skip", StringComparison.Ordinal) || name.StartsWith("First", StringComparison.Ordinal) || name.StartsWith("Last", StringComparison.Ordinal);

    /// <summary>A collection or channel that is filled after it was made.</summary>
    public static bool IsFilledLater(ITypeSymbol type) =>
        type.Name is "Channel" or "ChannelWriter" || IsCollection(type) && type is INamedTypeSymbol { Name: not ("IEnumerable" or "FrozenSet" or "FrozenDictionary") } && !IsImmutable(type) && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal) && !type.Name.StartsWith("ReadOnly", StringComparison.Ordinal);

    /// <summary>A collection that gives a new one for every change.</summary>
    public static bool IsImmutable(ITypeSymbol? type) => type is { ContainingNamespace: { Name: "Immutable", ContainingNamespace.Name: "Collections" }, ContainingType: null, Name: not ("ImmutableInterlocked" or "ImmutableExtensions") } && IsSystem(type);

    /// <summary>Whether there is a next element, or whether one was seen before, which says nothing of the elements.</summary>
    public static bool IsPresenceTest(IMethodSymbol method) =>
        method.Name is "TryDequeue" or "TryPop" or "TryPeek" or "TryTake" or "TryRead" or "MoveNext" or "MoveNextAsync" or "Read" or "ReadAsync" or "WaitToReadAsync" or "TryGetNonEnumeratedCount" && IsSystem(method.ContainingType)
        || method.Name is "TryGetValue" or "TryGet" && (method.ReducedFrom?.Parameters[0].Type ?? (method.IsExtensionMethod ? method.Parameters[0].Type : method.ContainingType)).Name.EndsWith("Cache", StringComparison.Ordinal);

    /// <summary>Whether a table has a key, which says something of the key and nothing of the values.</summary>
    public static bool IsKeyTest(IMethodSymbol method) =>
        method.Name is "TryGetValue" or "ContainsKey" or "TryRemove" or "TryAdd" or "Remove" && method.ContainingType is { Name: "Dictionary" or "ConcurrentDictionary" or "IDictionary" or "SortedDictionary" or "IReadOnlyDictionary" } type && IsSystem(type);

    /// <summary>A method that writes into its arguments what it or another argument holds.</summary>
    public static bool FillsArguments(string name) => name is "CopyTo" or "CopyToAsync" or "Copy" or "Read" or "ReadAsync" or "ReadExactly" or "ReadExactlyAsync" or "ReadBlock" or "ReadAtLeast" or "ReadAtLeastAsync"
        or "Populate" or "PopulateObject" or "TryCopyTo" or "BlockCopy" or "Bind" or "Fill" or "Receive" or "ReceiveAsync"
        or "ToUpper" or "ToLower" or "ToUpperInvariant" or "ToLowerInvariant" or "GetBytes" or "GetChars" or "TryGetBytes" or "TryGetChars" or "TryFormat" or "TryWrite" or "ToUtf16" or "FromUtf16"
        or "TryFromBase64String" or "TryFromBase64Chars" or "TryToBase64Chars" or "DecodeFromUtf8" or "DecodeFromChars" or "TryDecodeFromUtf8" or "EncodeToUtf8" or "EncodeToChars";

    /// <summary>A method that hands on the awaitable or wrapper it is called on.</summary>
    public static bool IsTransparent(IMethodSymbol method) => method.Name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "AsTask" or "WaitAsync" or "WithCancellation" or "AsReadOnly" or "AsEnumerable" or "AsQueryable"
        or "AsAsyncEnumerable" or "GetEnumerator" or "GetAsyncEnumerator" or "AsMemory" or "AsSpan" or "ReadAllAsync" or "AsParallel" or "AsNoTracking" or "Include" or "ThenInclude" or "AsTracking" or "ToAsyncEnumerable" or "Unwrap" || method is { Name: "GetValueOrDefault", Parameters.Length: 0 };

    /// <summary>A class that endpoints derive from, which knows nothing of their members.</summary>
    public static bool IsEndpointBase(ITypeSymbol type) => type.Name is "ControllerBase" or "Controller" or "PageModel" && IsSystem(type);

    /// <summary>Whether a value of this type can have nothing below it.</summary>
    public static bool IsFlat(ITypeSymbol? type) => type != null && (type.SpecialType is SpecialType.System_String or SpecialType.System_Char || IsScalar(type));

    /// <summary>Numbers, dates, identifiers and enums: what no text can hide in.</summary>
    public static bool IsScalar(ITypeSymbol? type)
    {
        if (type == null) return false;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments.Length: 1 } nullable) type = nullable.TypeArguments[0];
        return type.TypeKind == TypeKind.Enum
            || type.SpecialType is SpecialType.System_Boolean or (>= SpecialType.System_SByte and <= SpecialType.System_Double) or SpecialType.System_DateTime or SpecialType.System_Char
            || (type.Name is "Guid" or "DateTimeOffset" or "TimeSpan" or "DateOnly" or "TimeOnly" or "BigInteger" or "Half" or "Int128" or "UInt128" && IsSystem(type));
    }

    /// <summary>Types whose values cannot carry a payload.</summary>
    public static bool IsIrrelevant(ITypeSymbol type) => type.Name is "CancellationToken" or "ILogger" or "ILoggerFactory" or "Type" or "JsonSerializerOptions" or "CultureInfo" or "IFormatProvider" or "Encoding" or "TimeProvider"
        or "IServiceProvider" or "CancellationTokenSource" or "SemaphoreSlim" or "ActivitySource" or "Activity" or "Meter" or "StringComparison" or "StringComparer" or "IServiceCollection" or "JsonTypeInfo" or "JsonSerializerContext";

    /// <summary>A collection, but not text.</summary>
    public static bool IsCollection(ITypeSymbol? type)
    {
        if (type == null || type.SpecialType == SpecialType.System_String) return false;
        if (type is IArrayTypeSymbol) return true;
        if (IsSequence(type) || ImplementsSequence(type)) return true;
        return type.Name is "PriorityQueue" && IsSystem(type) || type.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" && IsSystem(type) && type is INamedTypeSymbol { TypeArguments: [var element] } && element.SpecialType != SpecialType.System_Char;
    }

    /// <summary>A view of memory that belongs to something else: what is written into the one is in the other.</summary>
    public static bool IsView(ITypeSymbol? type) => type?.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ArraySegment" && IsSystem(type);

    /// <summary>What a collection holds; null for anything else.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol? type)
    {
        if (type is IArrayTypeSymbol array) return array.ElementType;
        if (type is not INamedTypeSymbol named || named.SpecialType == SpecialType.System_String) return null;
        if (IsSequence(named)) return named.TypeArguments.Length == 1 ? named.TypeArguments[0] : null;
        if (ImplementsSequence(named))
            foreach (var implemented in named.AllInterfaces)
                if (IsSequence(implemented) && implemented.TypeArguments.Length == 1) return implemented.TypeArguments[0];
        if (named.Name is "PriorityQueue" && IsSystem(named)) return named.TypeArguments[0];
        return named.TypeArguments.Length == 1 && named.Name is "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "ChannelReader" or "ChannelWriter" or "Channel" ? named.TypeArguments[0] : null;
    }

    /// <summary>The result of a task, the value of a lazy or nullable; the type itself if it wraps nothing.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "Task" or "ValueTask" or "Nullable" or "Lazy" or "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "TaskCompletionSource" } wrapper) type = wrapper.TypeArguments[0];
        return type;
    }

    /// <summary>Whether what is tested is called a problem, as a list is to which whatever is wrong was added.</summary>
    public static bool TellsOfProblems(string tested) => Array.Exists(Problems, word => tested.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);

    private static readonly string[] Problems = ["error", "problem", "failure", "violation", "issue", "invalid", "reject", "complaint", "objection", "mistake", "fault", "defect", "mismatch"];

    /// <summary>Whether a method answers what a predicate says of some or all elements.</summary>
    public static bool AsksEach(IMethodSymbol method) => method.Name is "Any" or "All" or "Exists" or "TrueForAll" && method.Parameters.Length > 0 && method.ReturnType.SpecialType == SpecialType.System_Boolean;

    /// <summary>The result of a task; the type itself if it is none.</summary>
    public static ITypeSymbol UnwrapTask(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: [var result], Name: "Task" or "ValueTask" } ? result : type;

    public static bool IsNullable(ITypeSymbol? type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    public static bool IsSystem(ITypeSymbol? type)
    {
        var space = type?.ContainingNamespace;
        if (space == null) return false;
        while (space is { ContainingNamespace.IsGlobalNamespace: false }) space = space.ContainingNamespace;
        return space is { Name: "System" or "Microsoft" };
    }

    public static bool IsConfidence(string name)
    {
        foreach (var word in (string[])["Confidence", "Score", "Probability", "Certainty", "Likelihood"])
            if (name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        return false;
    }

    /// <summary>A name that says that the value is not known: turning the unknown into it hides nothing.</summary>
    public static bool MeansUnknown(string? name) => name?.Trim('(', ')', '<', '>', '[', ']', '-', '?', '.', '–', '—', ' ', '*') is { } word && IsWordForUnknown(word);

    private static bool IsWordForUnknown(string name) => name.Equals("unknown", StringComparison.OrdinalIgnoreCase) || name.Equals("none", StringComparison.OrdinalIgnoreCase) || name.Equals("unspecified", StringComparison.OrdinalIgnoreCase)
            || name.Equals("undefined", StringComparison.OrdinalIgnoreCase) || name.Equals("invalid", StringComparison.OrdinalIgnoreCase) || name.Equals("unrecognized", StringComparison.OrdinalIgnoreCase)
            || name.Equals("unsupported", StringComparison.OrdinalIgnoreCase) || name.Equals("needsreview", StringComparison.OrdinalIgnoreCase) || name.Equals("review", StringComparison.OrdinalIgnoreCase) || name.Equals("n/a", StringComparison.OrdinalIgnoreCase) || name.Equals("na", StringComparison.OrdinalIgnoreCase) || name.Equals("missing", StringComparison.OrdinalIgnoreCase)
            || name.Equals("null", StringComparison.OrdinalIgnoreCase) || name.Equals("untitled", StringComparison.OrdinalIgnoreCase) || name.Equals("unnamed", StringComparison.OrdinalIgnoreCase) || name.Equals("empty", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("failed", StringComparison.OrdinalIgnoreCase) || name.Equals("failure", StringComparison.OrdinalIgnoreCase) || name.StartsWith("error", StringComparison.OrdinalIgnoreCase) || name.Equals("faulted", StringComparison.OrdinalIgnoreCase) || name.Equals("unavailable", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("no ", StringComparison.OrdinalIgnoreCase) || name.StartsWith("unknown ", StringComparison.OrdinalIgnoreCase) || name.Length == 0;

    /// <summary>Asked of the definition: the interfaces of every constructed type would be made anew.</summary>
    private static bool ImplementsSequence(ITypeSymbol type)
    {
        foreach (var implemented in type.OriginalDefinition.AllInterfaces)
            if (IsSequence(implemented)) return true;
        return false;
    }

    private static bool IsSequence(ITypeSymbol type) => type.OriginalDefinition.SpecialType is SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_IEnumerable || type.Name is "IAsyncEnumerable" && IsSystem(type);
}
