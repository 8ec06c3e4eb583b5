using System.Runtime.InteropServices;

namespace SafeIntegration.Crash.PowerLoss;

/// <summary>SQLite's <c>sqlite3_vfs</c>, version 3, as https://www.sqlite.org/c3ref/vfs.html lays it out. Only what is replaced here has a type.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeVfs
{
    public int Version;
    public int FileSize;
    public int MaxPath;
    public NativeVfs* Next;
    public byte* Name;
    public void* AppData;
    public delegate* unmanaged[Cdecl]<NativeVfs*, byte*, NativeFile*, int, int*, int> Open;
    public delegate* unmanaged[Cdecl]<NativeVfs*, byte*, int, int> Delete;
    public fixed long Others[14];
}

/// <summary>The beginning of every <c>sqlite3_file</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeFile
{
    public NativeMethods* Methods;
}

/// <summary>SQLite's <c>sqlite3_io_methods</c>, version 3 (https://www.sqlite.org/c3ref/io_methods.html), and behind it what the recorder has to know of the file.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMethods
{
    public int Version;
    public delegate* unmanaged[Cdecl]<NativeFile*, int> Close;
    public void* Read;
    public delegate* unmanaged[Cdecl]<NativeFile*, byte*, int, long, int> Write;
    public delegate* unmanaged[Cdecl]<NativeFile*, long, int> Truncate;
    public delegate* unmanaged[Cdecl]<NativeFile*, int, int> Sync;
    public fixed long Others[13];

    /// <summary>The methods that do the work. Not SQLite's.</summary>
    public NativeMethods* Real;

    /// <summary>A handle of the <see cref="Recorder.OpenFile"/>. Not SQLite's.</summary>
    public IntPtr Owner;
}

internal static unsafe partial class NativeSqlite
{
    public const int Ok = 0;
    public const int Create = 0x4;

    /// <summary>Rollback journals, super-journals and write-ahead logs.</summary>
    public const int Journals = 0x800 | 0x4000 | 0x80000;

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial NativeVfs* Find(byte* name);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial int Register(NativeVfs* vfs, int makeDefault);

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_vfs_unregister")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    public static partial int Unregister(NativeVfs* vfs);
}
