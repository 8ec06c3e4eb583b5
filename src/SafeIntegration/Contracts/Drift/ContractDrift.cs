using SafeIntegration.Contracts;

namespace SafeIntegration;

/// <summary>
/// Watches how payloads part from their contract, and from the payloads before them: members that are missing, new, null or of another type. The first accepted payload is what
/// later ones are compared with; a member that the contract does not know is drift from the first payload on. Costs a comparison of a few words while nothing changes, and holds
/// at most 256 findings, 32 of them new members, with names and never values. Thread-safe. What it knows ends with the process.
/// </summary>
public sealed class ContractDrift
{
    private readonly string _contract;
    private readonly TimeProvider _time;
    private readonly PresenceHistory? _presence;
    private readonly UnknownShapes _unknown;
    private readonly DriftLedger _ledger;
    private readonly DriftTable? _table;
    private readonly Lock _gate = new();
    private DateTimeOffset? _firstPayload;

    internal ContractDrift(string contract, TimeProvider time, DriftTable? table = null)
    {
        _contract = contract;
        _time = time;
        _table = table;
        _presence = table is null ? null : new(table.Words);
        _unknown = new(time);
        _ledger = new(contract);
    }

    /// <summary>
    /// A difference that was not seen before. Raised once for each, by the thread that parses the payload, before it has its result: do little. What a handler throws is dropped,
    /// because the payload is not to blame.
    /// </summary>
    public event EventHandler<DriftFinding>? Detected;

    /// <summary>How many findings there are; they never get fewer.</summary>
    internal int Count => _ledger.Count;

    /// <summary>What was seen up to now.</summary>
    public DriftReport Report()
    {
        lock (_gate)
            return new(_contract, _time.GetUtcNow(), _firstPayload, _ledger.All(_unknown.LastSeen), _ledger.IsTruncated);
    }

    /// <summary>Takes an accepted payload in.</summary>
    /// <returns>The paths of its unknown members.</returns>
    internal IReadOnlyList<string> Accepted(in ContractNotes notes, ReadOnlySpan<byte> utf8) =>
        IsKnown(in notes, out IReadOnlyList<string> unknown) ? unknown : Note(in notes, utf8);

    /// <summary>Whether an accepted payload is within all before, so that its text is not needed.</summary>
    internal bool IsKnown(in ContractNotes notes, out IReadOnlyList<string> unknownMembers)
    {
        unknownMembers = [];
        return _presence!.Covers(notes.Masks) && (!notes.HasUnknown || _unknown.TryGet(notes.UnknownFingerprint, out unknownMembers));
    }

    /// <summary>Takes an accepted payload of a contract without a table in.</summary>
    /// <param name="unknownMembers">Paths of the members that the contract does not know.</param>
    /// <param name="unknownValues">Paths of the values outside the set of a tolerant enum.</param>
    internal void Accepted(IReadOnlyList<string> unknownMembers, IReadOnlyList<string> unknownValues)
    {
        if (unknownMembers.Count == 0 && unknownValues.Count == 0 && _firstPayload is not null)
            return;
        IReadOnlyList<DriftFinding> fresh;
        lock (_gate)
        {
            DateTimeOffset now = _time.GetUtcNow();
            _firstPayload ??= now;
            AddNew(unknownMembers.Select(path => new RenameCandidate(DriftPath.Of(path), default)), now);
            foreach (string path in unknownValues)
                _ledger.Add(DriftPath.Of(path), DriftKind.UnknownValue, DriftLevel.Drift, now);
            fresh = _ledger.TakeFresh();
        }

        Tell(fresh);
    }

    /// <summary>Takes a refused payload in.</summary>
    /// <param name="violations">What is wrong with it.</param>
    /// <param name="unknownMembers">The members that the contract does not know, where they are no violations.</param>
    /// <param name="utf8">The payload.</param>
    internal void Refused(IReadOnlyList<ContractViolation> violations, IReadOnlyList<string> unknownMembers, ReadOnlySpan<byte> utf8)
    {
        IReadOnlyList<DriftFinding> fresh;
        lock (_gate)
        {
            DateTimeOffset now = _time.GetUtcNow();
            AddViolations(violations, now);
            if (_ledger.HasFresh && _table is not null)
                AddAround(_table.Walk(utf8, (type, member, presence) => presence == Presence.Unknown
                    || (presence == Presence.Absent && (type.Members[member].IsRequired || IsMissed(type, member)))), now);
            AddNew(unknownMembers.Select(path => new RenameCandidate(DriftPath.Of(path), default)), now);
            fresh = _ledger.TakeFresh();
        }

        Tell(fresh);
    }

    private IReadOnlyList<string> Note(in ContractNotes notes, ReadOnlySpan<byte> utf8)
    {
        IReadOnlyList<DriftFinding> fresh;
        IReadOnlyList<string> unknown = [];
        lock (_gate)
        {
            DateTimeOffset now = _time.GetUtcNow();
            bool isFirst = _firstPayload is null;
            _firstPayload ??= now;
            bool hasNewUnknown = notes.HasUnknown && !_unknown.TryGet(notes.UnknownFingerprint, out unknown);
            var changes = new List<PresenceChange>();
            HashSet<ObjectNode> newTypes = [];
            foreach (ObjectNode type in _table!.Types)
            {
                if (!PresenceHistory.IsIn(notes.Masks, type))
                    continue;
                if (_presence!.IsNew(type))
                    newTypes.Add(type);
                _presence.Add(notes.Masks, type, changes);
            }

            if (changes.Count > 0 || hasNewUnknown)
            {
                Dictionary<(ObjectNode, int), PresenceChange> byMember = changes.ToDictionary(change => (change.Type, change.Member));
                IReadOnlyCollection<Sighting> sightings = _table.Walk(utf8, (type, member, presence) => IsWanted(type, member, presence, byMember, hasNewUnknown ? newTypes : null));
                AddChanges(sightings, byMember, now);
                if (hasNewUnknown)
                    unknown = AddUnknown(notes.UnknownFingerprint, sightings, now);
                AddLeftOut(sightings, newTypes, byMember, now);
            }

            fresh = _ledger.TakeFresh();
        }

        Tell(fresh);
        return unknown;
    }

    private static bool IsWanted(ObjectNode type, int member, Presence presence, Dictionary<(ObjectNode, int), PresenceChange> changes, HashSet<ObjectNode>? newTypes)
    {
        if (presence is Presence.Unknown or Presence.UnknownValue)
            return newTypes is not null;
        if (changes.TryGetValue((type, member), out PresenceChange change))
            return presence == PresenceOf(change);
        return presence == Presence.Absent && newTypes is not null && newTypes.Contains(type) && !type.Members[member].MayBeLeftOut;
    }

    private static Presence PresenceOf(PresenceChange change) => change switch
    {
        { Kind: DriftKind.Absent, IsBack: false } => Presence.Absent,
        { Kind: DriftKind.Null } => Presence.Null,
        _ => Presence.Value,
    };

    private void AddChanges(IEnumerable<Sighting> sightings, Dictionary<(ObjectNode, int), PresenceChange> changes, DateTimeOffset now)
    {
        foreach (Sighting sighting in sightings)
        {
            if (sighting.Member < 0 || !changes.TryGetValue((sighting.Owner, sighting.Member), out PresenceChange change) || sighting.Presence != PresenceOf(change))
                continue;
            DriftLevel level = change is { Kind: DriftKind.Absent, IsBack: false } ? DriftLevel.Drift : DriftLevel.Info;
            if (_ledger.Add(sighting.Path, change.Kind, level, now, sighting.Kind) is not { } entry || !change.IsBack)
                continue;
            entry.ComesAndGoes = true;
            entry.Level = DriftLevel.Info;
        }
    }

    private string[] AddUnknown(ulong fingerprint, IEnumerable<Sighting> sightings, DateTimeOffset now)
    {
        List<Sighting> members = [.. sightings.Where(sighting => sighting.Presence == Presence.Unknown).DistinctBy(sighting => sighting.Path)];
        AddNew(members.Select(sighting => new RenameCandidate(sighting.Path, sighting.Kind)), now);
        foreach (Sighting value in sightings.Where(sighting => sighting.Presence == Presence.UnknownValue))
            _ledger.Add(value.Path, DriftKind.UnknownValue, DriftLevel.Drift, now);
        string[] paths = [.. members.Select(sighting => sighting.Path).Take(ContractLimits.MaxUnknownNames)];
        _unknown.Add(fingerprint, paths, now);
        return paths;
    }

    // A member that may be left out and never was there says nothing, unless there is a new one with a name like it.
    private void AddLeftOut(IEnumerable<Sighting> sightings, HashSet<ObjectNode> newTypes, Dictionary<(ObjectNode, int), PresenceChange> changes, DateTimeOffset now)
    {
        List<RenameCandidate> gone = [.. sightings
            .Where(sighting => sighting.Presence == Presence.Absent && newTypes.Contains(sighting.Owner) && !changes.ContainsKey((sighting.Owner, sighting.Member)))
            .Select(sighting => new RenameCandidate(sighting.Path, sighting.Kind))];
        List<RenameCandidate> added = [.. sightings
            .Where(sighting => sighting.Presence == Presence.Unknown).Select(sighting => new RenameCandidate(sighting.Path, sighting.Kind))];
        foreach ((int i, _) in RenameGuess.Pair(gone, added, alsoOnlyOnes: false))
            _ledger.Add(gone[i].Path, DriftKind.Absent, DriftLevel.Info, now, gone[i].Kind);
    }

    private void AddViolations(IReadOnlyList<ContractViolation> violations, DateTimeOffset now)
    {
        var counted = new HashSet<DriftLedger.Entry>();
        foreach (ContractViolation violation in violations)
        {
            if (DriftPath.KindOf(violation.Code) is not { } kind)
                continue;
            DriftLevel level = kind == DriftKind.RuleBroken ? DriftLevel.Info : DriftLevel.Drift;
            if (_ledger.Add(DriftPath.Of(violation.Path), kind, level, now) is not { } entry)
                continue;
            // The scan has seen the whole object: without a hint it is no renaming.
            entry.MayHaveOtherName = violation.Hint.Length > 0;
            entry.Level = level > entry.Level ? level : entry.Level;
            entry.Refusals += counted.Add(entry) ? 1 : 0;
        }
    }

    private bool IsMissed(ObjectNode type, int member) => !type.Members[member].MayBeLeftOut && _presence!.WasAlwaysThere(type, member);

    // What refuses a payload seldom comes alone: the members that it lacks besides, and its new ones.
    private void AddAround(IReadOnlyCollection<Sighting> sightings, DateTimeOffset now)
    {
        foreach (Sighting sighting in sightings.Where(sighting => sighting.Presence == Presence.Absent))
        {
            if (_ledger.Find(sighting.Path, DriftKind.Missing) is { } missing)
                missing.Json = sighting.Kind;
            else if (!sighting.Owner.Members[sighting.Member].IsRequired)
                _ledger.Add(sighting.Path, DriftKind.Absent, DriftLevel.Drift, now, sighting.Kind);
        }

        foreach (Sighting sighting in sightings.Where(sighting => sighting.Presence == Presence.Absent && IsMissed(sighting.Owner, sighting.Member)))
            _presence!.AddAbsent(sighting.Owner, sighting.Member);

        if (_table!.Reports)
            AddNew(sightings.Where(sighting => sighting.Presence == Presence.Unknown).Select(sighting => new RenameCandidate(sighting.Path, sighting.Kind)), now);
    }

    private void AddNew(IEnumerable<RenameCandidate> members, DateTimeOffset now)
    {
        foreach (RenameCandidate member in members)
            _ledger.Add(member.Path, DriftKind.New, DriftLevel.Drift, now, member.Kind);
    }

    private void Tell(IReadOnlyList<DriftFinding> findings)
    {
        foreach (DriftFinding finding in findings)
        {
            DriftMetrics.Add(finding);
            try
            {
                Detected?.Invoke(this, finding);
            }
            catch (Exception)
            {
                // The payload must not be lost because somebody could not be told of it; the report has the finding.
            }
        }
    }
}
