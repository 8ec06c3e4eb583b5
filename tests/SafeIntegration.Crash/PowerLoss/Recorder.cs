using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>
/// A VFS of SQLite that hands everything to the usual one and writes down what changes the files of a folder. It is asked for by its name, so that nobody else's file goes
/// through it: SQLite keeps the address of a VFS for as long as a file is open, and whoever opened one through a default VFS would call into memory that is gone.
/// </summary>
internal sealed unsafe class Recorder : IDisposable
{
    private readonly NativeVfs* _usual;
    private readonly NativeVfs* _own;
    private readonly GCHandle _self;
    private readonly string _folder;

    /// <param name="folder">Whose files are recorded.</param>
    /// <exception cref="InvalidOperationException">SQLite does not take the VFS.</exception>
    public Recorder(string folder)
    {
        _folder = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        SQLitePCL.Batteries_V2.Init();
        _usual = NativeSqlite.Find(null);
        if (_usual == null || _usual->Version < 3)
            throw new InvalidOperationException("SQLite has no VFS of the expected version.");
        _self = GCHandle.Alloc(this);
        _own = (NativeVfs*)NativeMemory.Alloc((nuint)sizeof(NativeVfs));
        *_own = *_usual;
        _own->Next = null;
        _own->Name = (byte*)Marshal.StringToCoTaskMemUTF8(Name);
        _own->AppData = (void*)GCHandle.ToIntPtr(_self);
        _own->Open = &Open;
        _own->Delete = &Delete;
        if (NativeSqlite.Register(_own, makeDefault: 0) != NativeSqlite.Ok)
            throw new InvalidOperationException("SQLite does not take the VFS.");
    }

    /// <summary>What a connection string calls it: <c>Vfs=…</c>.</summary>
    public string Name { get; } = $"recorder-{Guid.NewGuid():N}";

    public DiskLog Log { get; } = new();

    /// <summary>Takes it away from SQLite. Every recorded file must be closed.</summary>
    public void Dispose()
    {
        _ = NativeSqlite.Unregister(_own);
        Marshal.FreeCoTaskMem((IntPtr)_own->Name);
        NativeMemory.Free(_own);
        _self.Free();
    }

    private string? NameOf(byte* path) =>
        path != null && Marshal.PtrToStringUTF8((IntPtr)path) is { } text && text.StartsWith(_folder, StringComparison.Ordinal) ? text[_folder.Length..] : null;

    private void NoteDeleted(string name, bool andSynced)
    {
        Log.Add(new(name, DiskVerb.Delete, 0, []));
        if (andSynced)
            Log.Add(new("", DiskVerb.SyncFolder, Log.Count, []));
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(NativeVfs* vfs, byte* path, NativeFile* file, int flags, int* outFlags)
    {
        var recorder = (Recorder)GCHandle.FromIntPtr((IntPtr)vfs->AppData).Target!;
        string? name = recorder.NameOf(path);
        bool isNew = name is not null && (flags & NativeSqlite.Create) != 0 && !File.Exists(recorder._folder + name);
        int result = recorder._usual->Open(recorder._usual, path, file, flags, outFlags);
        if (result != NativeSqlite.Ok || name is null)
            return result;
        if (isNew)
            recorder.Log.Add(new(name, DiskVerb.Create, 0, []));
        NativeMethods* methods = (NativeMethods*)NativeMemory.Alloc((nuint)sizeof(NativeMethods));
        int length = sizeof(NativeMethods) - sizeof(NativeMethods*) - sizeof(IntPtr);
        Buffer.MemoryCopy(file->Methods, methods, length, length);
        methods->Real = file->Methods;
        methods->Owner = GCHandle.ToIntPtr(GCHandle.Alloc(new OpenFile(name, recorder.Log) { SyncsFolder = isNew && (flags & NativeSqlite.Journals) != 0 }));
        methods->Close = &Close;
        methods->Write = &Write;
        methods->Truncate = &Truncate;
        methods->Sync = &Sync;
        file->Methods = methods;
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(NativeVfs* vfs, byte* path, int syncFolder)
    {
        var recorder = (Recorder)GCHandle.FromIntPtr((IntPtr)vfs->AppData).Target!;
        int result = recorder._usual->Delete(recorder._usual, path, syncFolder);
        if (result == NativeSqlite.Ok && recorder.NameOf(path) is { } name)
            recorder.NoteDeleted(name, syncFolder != 0);
        return result;
    }

    // The usual VFS sets the methods to null when it closes, so they are freed here and nowhere else.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(NativeFile* file)
    {
        NativeMethods* methods = file->Methods;
        file->Methods = methods->Real;
        int result = methods->Real->Close(file);
        GCHandle.FromIntPtr(methods->Owner).Free();
        NativeMemory.Free(methods);
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(NativeFile* file, byte* bytes, int count, long offset)
    {
        int result = file->Methods->Real->Write(file, bytes, count, offset);
        if (result == NativeSqlite.Ok)
            OpenFile.Of(file).Note(DiskVerb.Write, offset, new ReadOnlySpan<byte>(bytes, count).ToArray());
        return result;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(NativeFile* file, long length)
    {
        int result = file->Methods->Real->Truncate(file, length);
        if (result == NativeSqlite.Ok)
            OpenFile.Of(file).Note(DiskVerb.Truncate, length, []);
        return result;
    }

    // Noted before it is done would be a lie, and afterwards another thread's write may already have come between. That write is then taken for synced, so
    // the order is: first how far the log is, then the sync. A sync that is noted a little early would hide a loss; one that covers too little only drops more.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(NativeFile* file, int flags)
    {
        OpenFile open = OpenFile.Of(file);
        int covered = open.Log.Count;
        int result = file->Methods->Real->Sync(file, flags);
        if (result != NativeSqlite.Ok)
            return result;
        open.Note(DiskVerb.Sync, covered, []);
        // SQLite's own way: the first sync of a new journal or WAL syncs the folder too, and no other does.
        if (open.SyncsFolder)
            open.Note(DiskVerb.SyncFolder, covered, []);
        open.SyncsFolder = false;
        return result;
    }

    /// <summary>A recorded file that is open.</summary>
    internal sealed record OpenFile(string Name, DiskLog Log)
    {
        /// <summary>Whether its next sync syncs the folder too.</summary>
        public bool SyncsFolder { get; set; }

        public static OpenFile Of(NativeFile* file) => (OpenFile)GCHandle.FromIntPtr(file->Methods->Owner).Target!;

        public void Note(DiskVerb verb, long offset, byte[] bytes) => Log.Add(new(Name, verb, offset, bytes));
    }
}
