using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>What comes out of code that cannot be read.</content>
internal sealed partial class Solver
{
    private ulong[] Result(IMethodSymbol method, ulong[] receiver, ulong[][] arguments, List<(int Parameter, ulong[] Result)>? delegates, ulong[]? fromDelegates)
    {
        var type = LibraryNames.Unwrap(method.ReturnType);
        if (delegates != null && IsMeasureMethod(method.Name)) return Value.Clear(Flatten(Everything(receiver, arguments, fromDelegates)), Labels.All & ~Labels.Ai);
        if (type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Void || type.Name is "Task" or "ValueTask" || IsMeasureMethod(method.Name) || CountsWhatItRead(method)) return Value.Empty;
        var declared = LibraryNames.Unwrap(method.OriginalDefinition.ReturnType);
        if (declared is ITypeParameterSymbol parameter) return OfType(method, parameter, receiver, arguments, delegates) is { } value ? Filtered(method, arguments, value, isElement: true) : Unknown(type, receiver, arguments, fromDelegates);
        // What is added up or compared is what the selector gives, not what it was given.
        if (fromDelegates is { } chosen && method.Name is "Sum" or "Max" or "Min" or "Average") return Flatten(chosen);
        if (LibraryNames.IsFlat(type)) return Flatten(Everything(receiver, arguments, fromDelegates));
        // The pieces of a text are parts of it, each checked by itself.
        if (method is { Name: "Split", ContainingType.SpecialType: SpecialType.System_String }) return Unchecked(Reached(receiver));
        if (LibraryNames.IsCollection(declared) || declared.Name is "IAsyncEnumerable" or "ILookup") return Collection(method, declared, receiver, arguments, delegates, fromDelegates);
        if (IsFluent(method, declared)) return method.IsStatic ? arguments[0] : receiver;
        return Unknown(type, receiver, arguments, fromDelegates);
    }

    private static ulong[] Everything(ulong[] receiver, ulong[][] arguments, ulong[]? fromDelegates) => Value.Union(Value.Union(receiver, UnionOf(arguments)), fromDelegates ?? Value.Empty);

    private static bool IsMeasureMethod(string name) => name is "Count" or "LongCount" or "CountAsync" or "IndexOf" or "LastIndexOf" or "IndexOfAny" or "CompareTo" or "Compare" or "GetHashCode" or "FindIndex" or "BinarySearch" or "CompareOrdinal" or "GetLength" or "GetByteCount";

    /// <summary>How much was put into a buffer says nothing of what.</summary>
    private static bool CountsWhatItRead(IMethodSymbol method) =>
        LibraryNames.FillsArguments(method.Name) && method.Parameters.Length > 0 && LibraryNames.Unwrap(method.ReturnType).SpecialType == SpecialType.System_Int32;

    private static bool IsFluent(IMethodSymbol method, ITypeSymbol declared) =>
        method.IsStatic ? method.IsExtensionMethod && method.Parameters.Length > 0 && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition.Parameters[0].Type, declared)
        : SymbolEqualityComparer.Default.Equals(method.ContainingType.OriginalDefinition, declared.OriginalDefinition) && LibraryNames.Mutates(method);

    /// <summary>An object of unknown structure with everything in it.</summary>
    private ulong[] Unknown(ITypeSymbol type, ulong[] receiver, ulong[][] arguments, ulong[]? fromDelegates)
    {
        var all = Everything(receiver, arguments, fromDelegates);
        var content = Flatten(all);
        if (LibraryNames.IsFlat(type)) return content;
        var made = Single(RootKind.Fresh, _instruction, null, _root);
        if (content.Length > 0) Write(made, Selectors.Everything, Rerooted(content), isWeak: false);
        return made;
    }

    /// <summary>What was read out of a part of a source has parts of its own: their paths begin anew, or they would soon be too long to be told apart.</summary>
    private ulong[] Rerooted(ulong[] content)
    {
        if (!Array.Exists(content, entry => _atoms[Value.Atom(entry)] is { Kind: RootKind.Source, Path.IsRoot: false })) return content;
        var result = Rent();
        foreach (var entry in content)
            result.Add(_atoms[Value.Atom(entry)] is { Kind: RootKind.Source, Path.IsRoot: false } origin ? Value.At(entry, Number(RootKind.Source, origin.Index >= Origin.FirstFurther ? origin.Index | 1 : Origin.ReadOut, origin.Tag, _root)) : entry);
        return Collected(result);
    }

    /// <summary>All that has the type of a type parameter, directly or as an element; null if nothing has.</summary>
    private ulong[]? OfType(IMethodSymbol method, ITypeParameterSymbol type, ulong[] receiver, ulong[][] arguments, List<(int Parameter, ulong[] Result)>? delegates)
    {
        ulong[]? found = null;
        var definition = method.OriginalDefinition;
        if (SymbolEqualityComparer.Default.Equals(type.ContainingSymbol, definition.ContainingType))
            found = LibraryNames.IsCollection(definition.ContainingType) || definition.ContainingType.Name.IndexOf("Channel", StringComparison.Ordinal) >= 0 ? LoadMember(receiver, Selectors.Element, materialise: true) : receiver;
        for (var i = 0; i < arguments.Length; i++)
        {
            var parameter = LibraryNames.Unwrap(definition.Parameters[i].Type);
            if (IsDelegate(parameter)) continue;
            if (SymbolEqualityComparer.Default.Equals(parameter, type)) found = Value.Union(found ?? Value.Empty, arguments[i]);
            else if (LibraryNames.ElementOf(parameter) is { } element && Holds(element, type)) found = Value.Union(found ?? Value.Empty, LoadMember(arguments[i], Selectors.Element, materialise: true));
        }

        if (delegates == null) return found;
        foreach (var (position, result) in delegates)
            if (DelegateResult(definition.Parameters[position].Type) is { } produced && SymbolEqualityComparer.Default.Equals(LibraryNames.Unwrap(produced), type)) found = Value.Union(found ?? Value.Empty, result);
        return found;
    }

    /// <summary>Whether elements of this type hold values of a type parameter: themselves, or as the values of a dictionary.</summary>
    private static bool Holds(ITypeSymbol element, ITypeParameterSymbol type) =>
        SymbolEqualityComparer.Default.Equals(LibraryNames.Unwrap(element), type) || (element is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [_, var value] } && SymbolEqualityComparer.Default.Equals(value, type));

    private static ITypeSymbol? DelegateResult(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Expression", TypeArguments: [var inner] }) type = inner;
        return (type as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType;
    }

    private ulong[] Collection(IMethodSymbol method, ITypeSymbol declared, ulong[] receiver, ulong[][] arguments, List<(int Parameter, ulong[] Result)>? delegates, ulong[]? fromDelegates)
    {
        var definition = method.OriginalDefinition;
        // What a builder has built is what was put into it.
        if (method is { Name: "ToImmutable" or "DrainToImmutable" or "MoveToImmutable", ContainingType.Name: "Builder" }) return receiver;
        if (LibraryNames.IsImmutable(declared) && LibraryNames.IsImmutable(method.ContainingType) && !method.IsStatic) return Changed(method, receiver, arguments);
        var element = LibraryNames.ElementOf(declared);
        if (element is ITypeParameterSymbol parameter)
        {
            if (method.Name is "Intersect" or "IntersectBy" && arguments.Length > 1) return IsForeign(Flatten(arguments[0])) && !IsForeign(Flatten(arguments[1])) ? arguments[1] : arguments[0];
            if (method.Name is "Except" or "ExceptBy" && arguments.Length > 1) return arguments[0];
            if (SameCollections(definition, parameter, receiver, arguments) is { } same) return Filtered(method, arguments, same, isElement: false);
            var produced = Value.Empty;
            foreach (var (position, result) in delegates ?? [])
                if (DelegateResult(definition.Parameters[position].Type) is { } type)
                {
                    type = LibraryNames.Unwrap(type);
                    if (LibraryNames.ElementOf(type) is { } inner && SymbolEqualityComparer.Default.Equals(inner, parameter)) produced = Value.Union(produced, LoadMember(result, Selectors.Element, materialise: false));
                    else if (SymbolEqualityComparer.Default.Equals(type, parameter)) produced = Value.Union(produced, result);
                }

            if (produced.Length > 0) return Collected(produced);
            if (OfType(method, parameter, receiver, arguments, delegates) is { } value) return Collected(value);
            return delegates == null ? Collected(Flatten(Everything(receiver, arguments, null))) : Value.Empty;
        }

        var all = ElementsOf(method, receiver, arguments);
        if (element is INamedTypeSymbol { Name: "IGrouping" } or IArrayTypeSymbol || (element != null && LibraryNames.ElementOf(element) is ITypeParameterSymbol)) return Collected(Grouped(definition, all, delegates));
        if (element is INamedTypeSymbol { IsTupleType: true }) return Collected(AsTuple(arguments, all, isNumbered: method.Name == "Index"));
        if (declared.Name is "ILookup") return Collected(Grouped(definition, all, delegates));
        if (element is INamedTypeSymbol { Name: "KeyValuePair" }) return Collected(Value.Union(Selects(definition, "elementSelector") || method.Name is "CountBy" or "AggregateBy" ? Value.Empty : all, fromDelegates ?? Value.Empty));
        return Collected(Flatten(Everything(receiver, arguments, fromDelegates)));
    }

    /// <summary>An immutable collection with what was added to it.</summary>
    private ulong[] Changed(IMethodSymbol method, ulong[] receiver, ulong[][] arguments)
    {
        var elements = method.Name == "Clear" ? Value.Empty : LoadMember(receiver, Selectors.Element, materialise: false);
        if (!(method.Name.StartsWith("Remove", StringComparison.Ordinal) || method.Name is "Intersect" or "Except"))
            for (var i = 0; i < arguments.Length; i++)
            {
                if (IsDelegate(method.Parameters[i].Type) || IsKey(method, i) || LibraryNames.IsIrrelevant(method.Parameters[i].Type)) continue;
                elements = Value.Union(elements, LibraryNames.IsCollection(method.Parameters[i].Type) && IsMany(method.Name) ? LoadMember(arguments[i], Selectors.Element, materialise: false) : arguments[i]);
            }

        return Collected(elements);
    }

    private static bool IsMany(string name) => IsRange(name) || name is "SetItems" or "Union" or "SymmetricExcept";

    /// <summary>A group: what it holds is what was grouped, or what was selected of that; its key is what the key selector gave.</summary>
    private ulong[] Grouped(IMethodSymbol definition, ulong[] all, List<(int Parameter, ulong[] Result)>? delegates)
    {
        ulong[] keys = Value.Empty, others = Value.Empty;
        var hasKey = false;
        foreach (var (position, value) in delegates ?? [])
        {
            var isKey = definition.Parameters[position].Name.IndexOf("key", StringComparison.OrdinalIgnoreCase) >= 0;
            hasKey |= isKey;
            if (isKey) keys = Value.Union(keys, value);
            else others = Value.Union(others, value);
        }

        var content = Selects(definition, "elementSelector") ? others : Value.Union(all, others);
        if (!hasKey) return Wrapped(content);
        var group = Single(RootKind.Fresh, _instruction, null, _root.Extend(Selectors.Element));
        Write(group, Selectors.Element, content, isWeak: true);
        Write(group, Selectors.Key, keys, isWeak: false);
        return group;
    }

    private static bool Selects(IMethodSymbol definition, string name)
    {
        foreach (var parameter in definition.Parameters)
            if (parameter.Name == name) return true;
        return false;
    }

    /// <summary>The collections given that hold what the result holds: filtering and sorting hand on the same elements.</summary>
    private static ulong[]? SameCollections(IMethodSymbol definition, ITypeParameterSymbol type, ulong[] receiver, ulong[][] arguments)
    {
        ulong[]? same = null;
        if (!definition.IsStatic && SymbolEqualityComparer.Default.Equals(type.ContainingSymbol, definition.ContainingType)) same = receiver;
        for (var i = 0; i < arguments.Length; i++)
            if (LibraryNames.ElementOf(definition.Parameters[i].Type) is { } element && SymbolEqualityComparer.Default.Equals(LibraryNames.Unwrap(element), type)) same = Value.Union(same ?? Value.Empty, arguments[i]);
        return same;
    }

    private ulong[] ElementsOf(IMethodSymbol method, ulong[] receiver, ulong[][] arguments)
    {
        var elements = receiver.Length > 0 && LibraryNames.IsCollection(method.ContainingType) ? LoadMember(receiver, Selectors.Element, materialise: false) : Value.Empty;
        for (var i = 0; i < arguments.Length; i++)
            if (LibraryNames.IsCollection(method.Parameters[i].Type)) elements = Value.Union(elements, LoadMember(arguments[i], Selectors.Element, materialise: false));
        return elements;
    }

    private ulong[] Collected(ulong[] element)
    {
        var made = Single(RootKind.Fresh, _instruction, null, _root);
        if (element.Length > 0) Write(made, Selectors.Element, element, isWeak: false);
        return made;
    }

    /// <summary>What goes pairwise through several collections.</summary>
    private ulong[] AsTuple(ulong[][] collections, ulong[] all, bool isNumbered)
    {
        const int Most = 3;
        var made = Single(RootKind.Fresh, _instruction, null, _root.Extend(Selectors.Item(0)));
        for (var i = 0; i < Most; i++) Write(made, Selectors.Item(i), collections.Length > 1 && i < collections.Length ? LoadMember(collections[i], Selectors.Element, materialise: false) : isNumbered && i == 0 ? Value.Empty : all, isWeak: false);
        return made;
    }

    /// <summary>What a predicate lets through was checked by it.</summary>
    private ulong[] Filtered(IMethodSymbol method, ulong[][] arguments, ulong[] value, bool isElement)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (DelegateResult(method.Parameters[i].Type)?.SpecialType != SpecialType.System_Boolean || method.Name is "SkipWhile" or "RemoveAll" or "Except") continue;
            foreach (var (body, summary) in Closures(arguments[i]))
            {
                var element = isElement ? value : LoadMember(value, Selectors.Element, materialise: false);
                var frame = new Frame(body, Value.Empty, [element], Value.Empty);
                var whole = Labels.None;
                foreach (var path in summary.CheckedIfTrue)
                {
                    if (path.From is not { Kind: RootKind.Parameter, Index: 1 }) continue;
                    if (path.From.Path.IsRoot) whole |= path.Labels;
                    else Check(Resolve(path.From, frame), path.Labels);
                }

                if (whole == Labels.None) continue;
                value = isElement ? Value.Clear(value, whole) : Collected(Value.Clear(element, whole));
            }

            if (CheckedByGroup(arguments[i]) is not Labels.None and var known) value = isElement ? Value.Clear(value, known) : Collected(Value.Clear(LoadMember(value, Selectors.Element, materialise: false), known));
        }

        return value;
    }

    /// <summary>What a method of a library that is given as a predicate checks: membership in a collection of our own, a pattern.</summary>
    private Labels CheckedByGroup(ulong[] delegates)
    {
        if (delegates.Length != 1 || _atoms[Value.Atom(delegates[0])] is not { Kind: RootKind.Method, Tag: CallSite { Method: { } method } site } || _summaries.Targets(site).Length > 0) return Labels.None;
        var holder = Read(Value.Atom(delegates[0]), Selectors.Receiver);
        return method.Name switch
        {
            "Contains" or "ContainsKey" when method.ContainingType.SpecialType != SpecialType.System_String && !IsForeign(LoadMember(holder, Selectors.Element, materialise: false)) => Labels.Format | Labels.AiText | Labels.Swallowed,
            "IsMatch" or "IsDefined" => Labels.Format | Labels.AiText,
            _ => Labels.None,
        };
    }

    private IEnumerable<(Body Body, Summary Summary)> Closures(ulong[] delegates)
    {
        foreach (var entry in delegates)
        {
            var origin = _atoms[Value.Atom(entry)];
            if (origin is { Kind: RootKind.Closure, Tag: Body body } && _summaries.Of(body) is { } summary) yield return (body, summary);
            else if (origin is { Kind: RootKind.Method, Tag: CallSite method })
                foreach (var target in _summaries.Targets(method))
                    if (_summaries.Of(target) is { } found) yield return (target, found);
        }
    }

    /// <summary>A question that a library has answered.</summary>
    private void AssumeLibraryCall(CallSite call, bool answer, ulong[] receiver, ulong[][] arguments)
    {
        var method = call.Method;
        var isText = method.ContainingType.SpecialType == SpecialType.System_String;
        switch (method.Name)
        {
            case "Contains" or "ContainsKey" or "TryGetValue" or "ContainsValue" when answer && !isText:
                var item = method.IsStatic ? 1 : 0;
                var holder = method.IsStatic && arguments.Length > 0 ? arguments[0] : receiver;
                if (item < arguments.Length && !IsForeign(LoadMember(holder, Selectors.Element, materialise: false))) Check(arguments[item], Labels.Format | Labels.AiText | Labels.Swallowed);
                break;
            case "IsMatch" or "IsDefined" when answer:
                foreach (var argument in arguments) Check(argument, Labels.Format | Labels.AiText);
                break;
            case "StartsWith" when answer && isText && ComparesFullPaths(call):
                Check(receiver, Labels.AiInjection);
                break;
            case "ContainsAnyExcept" or "ContainsAnyExceptInRange" when !answer:
                Check(method.IsStatic && arguments.Length > 0 ? arguments[0] : receiver, Labels.Format | Labels.AiText);
                break;
            case "All" or "TrueForAll" when answer:
                if (arguments.Length > 1 && method.Parameters[0].Type.SpecialType == SpecialType.System_String || arguments.Length > 1 && LibraryNames.ElementOf(method.Parameters[0].Type)?.SpecialType == SpecialType.System_Char) Check(arguments[0], Labels.Format | Labels.AiText);
                CheckElements(method, receiver, arguments, summary => summary.CheckedIfTrue);
                CheckByRules(method, receiver, arguments, answer);
                break;
            case "Any" or "Exists" when !answer:
                CheckElements(method, receiver, arguments, summary => summary.CheckedIfFalse);
                CheckByRules(method, receiver, arguments, answer);
                break;
            case "Any" or "Exists" or "Contains" when answer:
                CheckCaptured(arguments, answer);
                break;
            default:
                if (answer && method.Name.StartsWith("Try", StringComparison.Ordinal) && call.Outs != null) CheckParsed(call, receiver, arguments);
                break;
        }
    }

    /// <summary>A path that was made whole and begins like a folder of our own is in that folder.</summary>
    private static bool ComparesFullPaths(CallSite call)
    {
        foreach (var token in call.Syntax?.FirstAncestorOrSelf<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>()?.DescendantTokens() ?? [])
            if (token.ValueText == "GetFullPath") return true;
        return false;
    }

    private void CheckParsed(CallSite call, ulong[] receiver, ulong[][] arguments)
    {
        var isParse = false;
        for (var i = 0; i < call.Outs!.Length; i++)
        {
            if (call.Outs[i] == Slot.None || !LibraryNames.IsScalar(call.Method.Parameters[i].Type) || LibraryNames.IsCollection(call.Method.ContainingType)) continue;
            isParse = true;
            Check(Get(call.Outs[i]), Labels.Format | Labels.AiText);
        }

        if (!isParse) return;
        Check(receiver, Labels.Format);
        foreach (var argument in arguments) Check(argument, Labels.Format);
    }

    private void CheckElements(IMethodSymbol method, ulong[] receiver, ulong[][] arguments, Func<Summary, CheckedPath[]> paths)
    {
        var elements = ElementsOf(method, receiver, arguments);
        foreach (var argument in arguments)
            foreach (var (body, summary) in Closures(argument))
            {
                var frame = new Frame(body, Value.Empty, [elements], Value.Empty);
                foreach (var path in paths(summary))
                    if (path.From is { Kind: RootKind.Parameter, Index: 1 }) CheckAs(Resolve(path.From, frame), path.Labels, isEach: path.From.Path.IsRoot);
            }
    }

    /// <summary>Some element matched: what the lambda compared it with is one of them.</summary>
    private void CheckCaptured(ulong[][] arguments, bool answer)
    {
        foreach (var argument in arguments)
            foreach (var entry in argument)
            {
                if (_atoms[Value.Atom(entry)] is not { Kind: RootKind.Closure, Tag: Body body } || _summaries.Of(body) is not { } summary) continue;
                var frame = new Frame(body, Value.Empty, Fitted([], body.ParameterCount), Read(Value.Atom(entry), Selectors.Environment));
                foreach (var path in answer ? summary.CheckedIfTrue : summary.CheckedIfFalse)
                    if (path.From is { Kind: RootKind.Parameter } && path.From.Index == body.EnvironmentSlot) Check(Resolve(path.From, frame), path.Labels);
            }
    }

    /// <summary>Each rule of a list has said the same of something else; where the list itself comes from outside, it may be empty.</summary>
    private void CheckByRules(IMethodSymbol method, ulong[] receiver, ulong[][] arguments, bool answer)
    {
        var rules = method.IsStatic && arguments.Length > 1 ? arguments[0] : receiver;
        var each = LoadMember(rules, Selectors.Element, materialise: false);
        if (IsForeign(rules) || IsForeign(each)) return;
        CheckCaptured(arguments, answer);
        foreach (var entry in arguments[arguments.Length - 1])
            foreach (var (body, summary) in Closures([entry]))
                CheckAnswered(answer ? summary.CheckedIfTrue : summary.CheckedIfFalse, summary, new Frame(body, Value.Empty, Fitted([each], body.ParameterCount), Read(Value.Atom(entry), Selectors.Environment)));
    }
}
