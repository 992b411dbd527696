import Glibc

/// Why the system refused something and, where that is known, what to do: what stands behind a
/// file's name and a colon.
enum SystemWords {
  static func reading(_ errno: Int32) -> String {
    switch errno {
    case ENOENT: "no such file or folder"
    case EACCES, EPERM: "you have no right to read it"
    case EISDIR: "a folder: give a file in it"
    case ELOOP: "a link that leads back to itself or to a folder above: it is not followed"
    case ENXIO: "a socket or a device that is not there, which cannot be read as a file"
    default: String(cString: strerror(errno))
    }
  }

  static func writing(_ errno: Int32) -> String {
    switch errno {
    case ENOENT, ENOTDIR: "its folder is not there: make that first"
    case EACCES, EPERM: "you have no right to write there: choose another place"
    case EISDIR: "a folder: give the name of a file"
    case ENODEV: "a pipe, socket or device: give the name of a file"
    case EROFS: "nothing can be written to its disk: choose another place"
    case ENOSPC, EDQUOT: "its disk is full: make room or choose another place"
    default: String(cString: strerror(errno))
    }
  }
}
